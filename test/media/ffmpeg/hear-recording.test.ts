import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPrograms } from "../../../src/media/ffmpeg/find-programs.ts";
import { hearRecording } from "../../../src/media/ffmpeg/hear-recording.ts";
import type { HeardRecording } from "../../../src/media/ffmpeg/hear-recording.ts";
import { probeRecording } from "../../../src/media/ffmpeg/probe-recording.ts";
import type { RecordingProbe } from "../../../src/media/ffmpeg/recording-probe.ts";

let folder = "";
const programs = await findPrograms();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hear-"));
  const chapters = "[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle=One = 1\n";
  const more = "[CHAPTER]\nTIMEBASE=1/1000\nSTART=900\nEND=2000\ntitle=Two\\\nlines\n";
  await writeFile(join(folder, "chapters.txt"), `;FFMETADATA1\ntitle=Book\n${chapters}${more}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function make(name: string, ...options: readonly string[]): string {
  const path = join(folder, name);
  const tone = ["-f", "lavfi", "-i", "sine=440:d=2"];
  execFileSync(programs.ffmpeg, ["-nostdin", "-loglevel", "error", "-y", ...tone, ...options, path]);
  return path;
}

const refuse = (seconds: number): Error => new Error(`${seconds} seconds`);
async function hear(path: string, maxSeconds = 60): Promise<HeardRecording> {
  const job = { path, name: "x", folder, maxSeconds, stallMs: 8000 };
  return await hearRecording(programs, job, refuse);
}

/** Without what only the other program measures more finely than hundredths of a second, and the writers' own names. */
const roughly = ({ tags, streams, durationSeconds, ...rest }: RecordingProbe): unknown => ({
  ...rest,
  durationSeconds: durationSeconds?.toFixed(1),
  streams: streams.map((stream) => ({ ...stream, durationSeconds: undefined })),
  tags: { ...tags, encoder: "" },
});

describe("one run over a recording of sound", () => {
  it.each([
    ["tags.mp3", ["-metadata", "title=A=b;c#d\\e [error] x", "-metadata", "comment=two\nlines"]],
    ["plain.wav", []],
    ["track.mka", ["-metadata:s:a:0", "language=deu", "-metadata:s:a:0", "title=Spur: eins"]],
    ["phone.m4a", ["-metadata", "title=Memo"]],
    ["free.flac", ["-metadata", "artist=N. N."]],
  ])("tells of %s what ffprobe tells", async (name, options) => {
    const path = make(name, ...options);
    const { probe, sound, track } = await hear(path);
    const told = await probeRecording(programs, { path, name, timeoutMs: 120_000 });
    expect(probe && roughly(probe)).toEqual(roughly(told));
    expect({ track, isDamaged: sound?.isDamaged }).toEqual({ track: 0, isDamaged: false });
    expect(sound?.seconds).toBeCloseTo(2, 0);
  });

  it("reads chapters and tags of several lines", async () => {
    const { probe } = await hear(
      make("book.mka", "-i", join(folder, "chapters.txt"), "-map", "0", "-map_metadata", "1"),
    );
    expect(probe?.tags).toMatchObject({ title: "Book" });
    expect(probe?.chapters).toEqual([
      { time: { start: 0, end: 0.9 }, title: "One = 1" },
      { time: { start: 0.9, end: 2 }, title: "Two\nlines" },
    ]);
  });

  it("says nothing where there is more than sound, and which track it decoded", async () => {
    const two = make("two.mka", "-f", "lavfi", "-i", "sine=880:d=2", "-map", "0", "-map", "1");
    expect(await hear(two)).toMatchObject({ track: 0, sound: { isDamaged: false } });
    expect((await hear(two)).probe).toBeUndefined();
  });

  it("ends at once where the recording is longer than allowed", async () => {
    await expect(hear(make("long.wav"), 1)).rejects.toThrow("2 seconds");
  });

  it("finds nothing in what is no recording", async () => {
    const path = join(folder, "noise.mp3");
    await writeFile(path, Buffer.alloc(20_000, "not a recording "));
    expect(await hear(path)).toEqual({});
  });
});
