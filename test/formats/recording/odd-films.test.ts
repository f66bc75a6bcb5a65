import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDocument } from "../../../src/document/open-document.ts";
import { load } from "../../../src/load.ts";
import { findPrograms } from "../../../src/media/ffmpeg/find-programs.ts";

const run = promisify(execFile);
// The ffprobe of the optional package falls over transport streams on some systems.
const streams = (await findPrograms()).origin === "package" ? [] : ["late.ts"];
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "odd-films-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function make(name: string, input: string, ...options: readonly string[]): Promise<OpenDocument> {
  const { ffmpeg } = await findPrograms();
  const path = join(folder, name);
  await run(ffmpeg, ["-v", "error", "-y", "-f", "lavfi", "-i", input, ...options, path]);
  return await load(path, { grounding: { words: "off" } });
}

async function pixelsOf(film: OpenDocument, page: number): Promise<Uint8Array> {
  const { bytes } = await film.render({ page, mediaType: "image/png" });
  return await sharp(bytes).greyscale().raw().toBuffer();
}

describe("films that are not as films mostly are", () => {
  it.each(["late.mkv", "late.mp4", "late.flv", "late.wmv", ...streams])(
    "have times that count from their first picture, wherever the clock stood then (%s)",
    async (name) => {
      const film = await make(name, "color=blue:s=64x64:r=10:d=2", "-output_ts_offset", "90");
      await film.close();
      const { pages, metadata, warnings } = film.document;
      expect(warnings).toEqual([]);
      expect(pages.map(({ time }) => [Math.round(time!.start), Math.round(time!.end)])).toEqual([[0, 2]]);
      expect(Number(metadata["duration"])).toBeCloseTo(2, 0);
    },
  );

  it("have a late sound that is as long as it is", async () => {
    const sound = await make("late.mka", "sine=440:d=2", "-output_ts_offset", "90");
    await sound.close();
    expect(sound.document.warnings).toEqual([]);
    expect(Number(sound.document.metadata["duration"])).toBeCloseTo(2, 0);
  });

  it("show the white of HDR as white, and its black as black", async () => {
    const hdr = ["-color_trc", "smpte2084", "-color_primaries", "bt2020", "-colorspace", "bt2020nc"];
    const halves = "color=0x949494:s=64x64:r=5:d=1,drawbox=w=32:h=64:c=black:t=fill";
    const film = await make("hdr.mp4", halves, "-pix_fmt", "yuv420p", ...hdr);
    const pixels = await pixelsOf(film, 0);
    await film.close();
    expect(film.document.streams?.[0]).not.toHaveProperty("isPq");
    expect(pixels[32 * 64 + 5]).toBeLessThan(12);
    expect(pixels[32 * 64 + 58]).toBeGreaterThan(243);
  });

  it("show one moment of two interlaced ones", async () => {
    // A bar that jumps from picture to picture, two of which are woven into one.
    const bar = "color=white:s=64x64:r=20:d=2,geq=lum='if(lt(mod(X+16*N,32),16),20,235)':cb=128:cr=128";
    const weave = [
      "-vf",
      "tinterlace=interleave_top,setfield=tff",
      "-flags",
      "+ilme+ildct",
      "-c:v",
      "mpeg2video",
    ];
    const film = await make("woven.mkv", bar, ...weave, "-q:v", "2");
    const pixels = await pixelsOf(film, 0);
    await film.close();
    const steps = Array.from({ length: 40 }, (_, row) =>
      Math.abs(pixels[(row + 12) * 64 + 8]! - pixels[(row + 13) * 64 + 8]!),
    );
    expect(Math.max(...steps)).toBeLessThan(60);
  });

  it("show a slide between two of the few pictures that are taken of a long one", async () => {
    // Pictures are taken every three seconds; the second slide comes and goes between two of them.
    const slides =
      "color=white:s=320x240:r=5:d=24,drawbox=x=20:y=20:w=200:h=20:c=black:t=fill:enable='not(between(t,9.3,11.7))',drawbox=x=20:y=120:w=200:h=20:c=black:t=fill:enable='between(t,9.3,11.7)'";
    const { ffmpeg } = await findPrograms();
    const path = join(folder, "few.mp4");
    await run(ffmpeg, ["-v", "error", "-y", "-f", "lavfi", "-i", slides, "-pix_fmt", "yuv420p", path]);
    const film = await load(path, { grounding: { words: "off" }, limits: { maxFrames: 2 } });
    await film.close();
    const [warning] = film.document.warnings;
    expect([warning?.code, warning?.message]).toEqual([
      "media.frames-thinned",
      expect.stringMatching(/^Of 3 different pictures/u),
    ]);
  });
});
