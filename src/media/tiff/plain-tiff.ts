import { setImmediate as giveWay } from "node:timers/promises";
import { describeSamples } from "./describe-samples.ts";
import type { TiffSamples } from "./describe-samples.ts";
import type { TiffPage } from "./list-tiff-pages.ts";
import { paintSamples } from "./paint-samples.ts";
import { readTiffRows } from "./read-tiff-rows.ts";
import { sampleRows } from "./sample-rows.ts";
import { tiffTags } from "./tiff-tags.ts";
import { undoPrediction } from "./undo-prediction.ts";
import { writeDirectory } from "./write-directory.ts";

/** What numbers of floating point are likely to count up to, least first. */
const usualTops = [1, 255, 65_535] as const;
const headerBytes = 8;
/** Meaning by the number of colour samples: grey, red green blue, cyan magenta yellow black. */
const plainMeanings: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 5 };

/** Rows after which others get their turn. */
const rowsAtOnce = 64;

type ReadRow = ReturnType<typeof sampleRows>;

/** The number that stands for full: of the depth, or, of floating point, the usual one that no colour is above. */
function findMost({ format, bits, width, height, samples, colours }: TiffSamples, readRow: ReadRow): number {
  if (format !== "float") return 2 ** bits - 1;
  const row = new Float64Array(width * samples);
  let top = 0;
  for (let y = 0; y < height; y += 1) {
    readRow(y, row);
    for (let at = 0; at < row.length; at += 1)
      if (at % samples < colours && row[at]! > top && row[at]! < Infinity) top = row[at]!;
  }
  // Light may be a little brighter than full.
  return usualTops.find((usual) => top <= usual * 1.5) ?? top;
}

/** Called every so often while work goes on; throws where it is to end. */
type Check = () => void;

async function paintAll(
  found: TiffSamples,
  readRow: ReadRow,
  check: Check,
): Promise<{ readonly pixels: Uint8ClampedArray; readonly channels: number }> {
  const { width, height, samples, colours, alpha, format, bits } = found;
  const channels = colours + (alpha === undefined ? 0 : 1);
  const most = findMost(found, readRow);
  const paint = paintSamples(found, most);
  const opacity = 255 / (format === "float" ? Math.min(most, 255) : 2 ** bits - 1);
  const pixels = new Uint8ClampedArray(width * height * channels);
  const row = new Float64Array(width * samples);
  for (let y = 0; y < height; y += 1) {
    if (y % rowsAtOnce === 0) await giveWay();
    check();
    readRow(y, row);
    for (let x = 0; x < width; x += 1) {
      const to = (y * width + x) * channels;
      paint(row, x * samples, pixels, to);
      if (alpha) pixels[to + colours] = row[x * samples + alpha.at]! * opacity;
    }
  }
  return { pixels, channels };
}

/**
 * One picture of a TIFF as a TIFF of its own with samples of 8 bits, as every decoder knows them: grey, red green blue or cyan magenta
 * yellow black, with its transparency, colour profile and turn. Spot colours and other extra samples are left out. Throws what
 * unpacking throws, and what `check` does.
 */
export async function plainTiff(bytes: Uint8Array, page: TiffPage, check: Check): Promise<Uint8Array> {
  const found = describeSamples(page);
  const stored = await readTiffRows(bytes, page, found);
  undoPrediction(stored, found, page.isLittleEndian);
  const readRow = sampleRows(stored, found, page.isLittleEndian);
  const { pixels, channels } = await paintAll(found, readRow, check);
  const profile =
    found.meaning === "lab" || found.meaning === "icc-lab" ? [] : (page.tags.get(tiffTags.profile) ?? []);
  const start = headerBytes + pixels.length + (pixels.length % 2);
  const tags: [number, readonly number[]][] = [
    [tiffTags.width, [found.width]],
    [tiffTags.height, [found.height]],
    [tiffTags.bits, Array.from({ length: channels }, () => 8)],
    [tiffTags.compression, [1]],
    [tiffTags.meaning, [plainMeanings[found.colours] ?? 1]],
    [tiffTags.stripOffsets, [headerBytes]],
    [tiffTags.orientation, page.tags.get(tiffTags.orientation) ?? [1]],
    [tiffTags.samples, [channels]],
    [tiffTags.stripRows, [found.height]],
    [tiffTags.stripSizes, [pixels.length]],
    [tiffTags.planes, [1]],
    ...(found.alpha ? [[tiffTags.extras, [found.alpha.isMultiplied ? 1 : 2]] as [number, number[]]] : []),
  ];
  const directory = writeDirectory(
    start,
    tags,
    profile.length > 0 ? { tag: tiffTags.profile, bytes: profile } : undefined,
  );
  const file = new Uint8Array(start + directory.length);
  file.set([0x49, 0x49, 42, 0]);
  new DataView(file.buffer).setUint32(4, start, true);
  file.set(pixels, headerBytes);
  file.set(directory, start);
  return file;
}
