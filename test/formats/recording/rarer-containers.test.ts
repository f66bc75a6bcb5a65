import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "../../../src/load.ts";
import { findPrograms } from "../../../src/media/ffmpeg/find-programs.ts";

const run = promisify(execFile);
const { ffmpeg } = await findPrograms();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rarer-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("sound in containers that only their names tell", () => {
  it.each([
    ["w64", "audio/x-w64"],
    ["tta", "audio/x-tta"],
  ])("is read from .%s", async (ending, mediaType) => {
    const path = join(folder, `tone.${ending}`);
    const made = ["-f", "lavfi", "-i", "sine=frequency=440:duration=2:sample_rate=48000", path];
    await run(ffmpeg, ["-v", "error", ...made]);
    const opened = await load(path);
    await opened.close();
    const { files, pages, warnings } = opened.document;
    expect(files[0]?.mediaType).toBe(mediaType);
    expect(pages.map(({ time }) => Math.round(time?.end ?? 0))).toEqual([2]);
    expect(warnings.map(({ code }) => code)).toEqual(["media.not-transcribed"]);
  });
});
