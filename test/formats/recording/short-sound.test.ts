import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "../../../src/load.ts";
import { findPrograms } from "../../../src/media/ffmpeg/find-programs.ts";
import { readProbe } from "../../../src/media/ffmpeg/read-probe.ts";

const run = promisify(execFile);
const { ffmpeg } = await findPrograms();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "short-sound-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a film that goes on when its sound is over", () => {
  it.each(["mkv", "mov"])("is whole in %s", async (ending) => {
    const path = join(folder, `film.${ending}`);
    const pictures = ["-f", "lavfi", "-i", "color=c=teal:s=160x120:r=5:d=6"];
    const sound = ["-f", "lavfi", "-i", "sine=frequency=440:duration=1.5"];
    await run(ffmpeg, ["-v", "error", ...pictures, ...sound, "-c:v", "mpeg4", "-c:a", "aac", path]);
    const opened = await load(path);
    await opened.close();
    expect(opened.document.warnings.map(({ code }) => code)).not.toContain("input.damaged");
    expect(opened.document.pages[0]?.time?.end).toBeCloseTo(1.5, 0);
  });

  it.each([
    [{ duration: "5.2", tags: { DURATION: "00:00:09.000000000" } }, 5.2],
    [{ tags: { DURATION: "01:02:03.500000000" } }, 3723.5],
    [{ tags: { DURATION: "long" } }, undefined],
  ])("has the length that %j states", (stated, seconds) => {
    const stream = { index: 0, codec_type: "audio", codec_name: "flac", ...stated };
    expect(readProbe(JSON.stringify({ streams: [stream] }))?.streams[0]?.durationSeconds).toBe(seconds);
  });
});
