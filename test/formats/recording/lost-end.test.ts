import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "../../../src/load.ts";
import { findPrograms } from "../../../src/media/ffmpeg/find-programs.ts";

const run = promisify(execFile);
const files = new URL("../../../fixtures/files/", import.meta.url);
// The ffprobe of the optional package falls over transport streams on some systems.
const streams: [string, string, string[]][] =
  (await findPrograms()).origin === "package"
    ? []
    : [["packets of a transport stream", "cut.ts", ["-c:a", "mp2"]]];
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lost-end-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** An AU file of a tone, which is one header and its samples. */
function writeAu(seconds: number): Buffer {
  const rate = 8000;
  const bytes = Buffer.alloc(24 + seconds * rate * 2);
  bytes.write(".snd", "latin1");
  for (const [at, value] of [24, seconds * rate * 2, 3, rate, 1].entries())
    bytes.writeUInt32BE(value, 4 + 4 * at);
  for (let at = 0; at < seconds * rate; at += 1)
    bytes.writeInt16BE(Math.round(9000 * Math.sin(at / 5)), 24 + 2 * at);
  return bytes;
}

async function wholeFile(name: string): Promise<{ readonly ending: string; readonly bytes: Uint8Array }> {
  if (name === "au") return { ending: ".au", bytes: writeAu(4) };
  const home = new URL(`${name}/`, files);
  const file = (await readdir(home)).find((entry) => entry !== "expected.json") ?? "";
  return { ending: extname(file), bytes: await readFile(new URL(file, home)) };
}

async function isToldDamaged(path: string): Promise<boolean> {
  const opened = await load(path);
  await opened.close();
  return opened.document.warnings.some(({ code }) => code === "input.damaged");
}

describe("a recording whose end is lost", () => {
  it.each(["sound-ogg", "sound-opus", "sound-wma", "film-flv", "au"])(
    "is told from a whole one (%s)",
    async (name) => {
      const { ending, bytes } = await wholeFile(name);
      const whole = join(folder, `${name}${ending}`);
      const cut = join(folder, `${name}-cut${ending}`);
      await writeFile(whole, bytes);
      await writeFile(cut, bytes.subarray(0, Math.round(bytes.length * 0.9)));
      expect([await isToldDamaged(whole), await isToldDamaged(cut)]).toEqual([false, true]);
    },
  );

  it.each([
    ...streams,
    ["blocks of a VOC file", "cut.voc", []],
    ["chunks of a CAF file", "cut.caf", []],
    ["a wide WAV", "cut.w64", []],
    ["a WAV with sizes of 64 bits", "cut.wav", ["-rf64", "always"]],
    ["frames of MP2", "cut.mp2", []],
    ["frames of MP3 of which nobody counted the bytes", "cut.mp3", ["-write_xing", "0", "-q:a", "4"]],
    ["parts of an MXF file", "cut.mxf", ["-ar", "48000"]],
  ])("is told where it ends in the midst of %s", async (_, name, options) => {
    const { ffmpeg } = await findPrograms();
    const whole = join(folder, `whole-${name}`);
    const tone = ["-f", "lavfi", "-i", "sine=frequency=440:duration=2:sample_rate=44100"];
    const film = name.endsWith(".mxf") ? ["-f", "lavfi", "-i", "color=blue:s=320x240:r=25:d=2"] : [];
    await run(ffmpeg, ["-v", "error", ...film, ...tone, ...options, whole]);
    const bytes = await readFile(whole);
    // Half of a sample is left over at the end, or a part of a frame.
    await writeFile(join(folder, name), bytes.subarray(0, Math.round(bytes.length * 0.45) * 2 + 4));
    expect([await isToldDamaged(whole), await isToldDamaged(join(folder, name))]).toEqual([false, true]);
  });

  it("is told with how much of it could be played", async () => {
    const { ffmpeg } = await findPrograms();
    const whole = join(folder, "front.m4a");
    const tone = ["-f", "lavfi", "-i", "sine=frequency=440:duration=5"];
    await run(ffmpeg, ["-v", "error", ...tone, "-movflags", "+faststart", whole]);
    const bytes = await readFile(whole);
    const cut = join(folder, "front-cut.m4a");
    await writeFile(cut, bytes.subarray(0, Math.round(bytes.length * 0.6)));
    const opened = await load(cut);
    await opened.close();
    expect(opened.document.warnings.map(({ message }) => message).join()).toMatch(
      /\([23]\.\d of 5\.\d seconds\)/u,
    );
  });
});
