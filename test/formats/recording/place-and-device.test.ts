import { execFileSync } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shareRecording } from "../../../src/formats/recording/share-recording.ts";
import { load } from "../../../src/load.ts";
import { findPrograms } from "../../../src/media/ffmpeg/find-programs.ts";
import { probeRecording } from "../../../src/media/ffmpeg/probe-recording.ts";
import { toParts } from "../../../src/to-parts.ts";
import { errorCodeOf } from "../../support/error-code-of.ts";

const secrets = ["+52.5200+013.4050", "Pocket Camera 7", "Mira Example"];
const tags = [
  ["location", secrets[0]],
  ["com.apple.quicktime.location.ISO6709", secrets[0]],
  ["model", secrets[1]],
  ["artist", secrets[2]],
  ["title", secrets[2]],
].flatMap(([name, value]) => ["-metadata", `${name}=${value}`, "-metadata:s:v", `${name}=${value}`]);

describe("a film that tells where and with what it was taken", () => {
  let folder = "";
  const make = async (name: string, ...codecs: readonly string[]): Promise<string> => {
    const { ffmpeg } = await findPrograms();
    const path = join(folder, name);
    const sources = ["testsrc2=s=64x64:r=10:d=1", "sine=440:d=1"];
    const inputs = sources.flatMap((source) => ["-f", "lavfi", "-i", source]);
    const quiet = ["-nostdin", "-loglevel", "error", "-y"];
    execFileSync(ffmpeg, [...quiet, ...inputs, ...tags, ...codecs, path]);
    return path;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "place-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ["phone.mp4", "video/mp4", ["-movflags", "use_metadata_tags"]],
    ["phone.mov", "video/quicktime", ["-movflags", "use_metadata_tags"]],
    ["phone.mkv", "video/matroska", []],
    ["phone.webm", "video/webm", ["-c:v", "libvpx", "-c:a", "libopus"]],
    ["phone.avi", "video/vnd.avi", ["-c:v", "mpeg4"]],
  ])("leaves the machine without that: %s", async (name, mediaType, codecs) => {
    const path = await make(name, ...codecs);
    const opened = await load(path, { grounding: { words: "off" } });
    const own = Buffer.from(await opened.bytes(0)).toString("latin1");
    expect(secrets.some((secret) => own.includes(secret))).toBe(true);
    const video = { forms: ["base64"], mediaTypes: [mediaType] } as const;
    const [part] = await toParts(opened, { forms: ["base64"], capabilities: { input: { video } } });
    const sent = Buffer.from(part?.value ?? "", "base64");
    expect(part).toMatchObject({ type: "video", mediaType });
    for (const secret of secrets) expect(sent.toString("latin1")).not.toContain(secret);
    expect(Buffer.compare(sent, Buffer.from((await opened.bytesToSend?.(0)) ?? []))).toBe(0);
    await opened.close();
    const copy = join(folder, `sent-${name}`);
    await writeFile(copy, sent);
    const told = await probeRecording(await findPrograms(), { path: copy, name, timeoutMs: 120_000 });
    expect(told.streams.map(({ type, width }) => [type, width])).toEqual([
      ["video", 64],
      ["audio", undefined],
    ]);
    expect(told.durationSeconds).toBeCloseTo(1, 0);
  });

  const share = async (tags: Record<string, string>, maxBytes: number): Promise<Uint8Array> => {
    const path = await make("old.mp4");
    const job = { path, name: "old.mxf", folder, maxSeconds: 10, stallMs: 8000 };
    const probe = { container: "mxf", streams: [], chapters: [], tags };
    // A kind of container that is read, but not written.
    const facts = { mediaType: "application/mxf", probe, size: (await stat(path)).size, maxBytes };
    return await shareRecording(await findPrograms(), job, facts);
  };

  it("stays where that cannot be taken off", async () => {
    expect(await errorCodeOf(share({ encoder: "x", artist: "N. N." }, 1e6))).toBe("plan.unsupported");
  });

  it("goes as it is where it tells nothing and cannot be written anew", async () => {
    expect((await share({ encoder: "x" }, 1e6)).byteLength).toBeGreaterThan(1000);
  });

  it("stays where it is larger than what may be held in memory", async () => {
    expect(await errorCodeOf(share({}, 1000))).toBe("input.too-large");
  });
});
