import type { PixelImage } from "../ports/pixel-reader.ts";
import type { Affine } from "./affine.ts";

/** Where the samples of one axis lie: the pixel before each, the share of the one after it. */
interface Samples {
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly share: Float64Array;
}

/** `count` samples a pixel of the result, `step` and `offset` of the map along the axis, `last` its last pixel. */
function place(size: number, count: number, step: number, offset: number, last: number): Samples {
  const before = new Int32Array(size * count);
  const after = new Int32Array(size * count);
  const share = new Float64Array(size * count);
  for (let index = 0; index < before.length; index += 1) {
    const pixel = Math.floor(index / count);
    const at = step * (pixel + ((index % count) + 0.5) / count) + offset - 0.5;
    const inside = at < 0 ? 0 : at > last ? last : at;
    before[index] = Math.floor(inside);
    after[index] = Math.min(last, before[index]! + 1);
    share[index] = inside - before[index]!;
  }
  return { before, after, share };
}

/** The samples of one row of the source, three channels each. */
function blendRow(
  source: Uint8Array,
  start: number,
  { before, after, share }: Samples,
  row: Float64Array,
): void {
  let target = 0;
  for (let index = 0; index < share.length; index += 1) {
    const left = start + before[index]! * 3;
    const right = start + after[index]! * 3;
    const weight = share[index]!;
    const red = source[left]!;
    const green = source[left + 1]!;
    const blue = source[left + 2]!;
    row[target] = red + (source[right]! - red) * weight;
    row[target + 1] = green + (source[right + 1]! - green) * weight;
    row[target + 2] = blue + (source[right + 2]! - blue) * weight;
    target += 3;
  }
}

/**
 * `sampleImage` for a map that neither turns nor slants: rows of the source are blended once for all samples that lie on them.
 * `columns` and `rows`: samples a pixel.
 */
export function sampleStraight(
  image: PixelImage,
  map: Affine,
  width: number,
  height: number,
  columns: number,
  rows: number,
): PixelImage {
  const { data: source, width: sourceWidth } = image;
  const across = place(width, columns, map.a, map.c, image.width - 1);
  const down = place(height, rows, map.e, map.f, image.height - 1);
  const data = new Uint8Array(width * height * 3);
  const share = 1 / (columns * rows);
  const length = width * columns * 3;
  let upper = new Float64Array(length);
  let lower = new Float64Array(length);
  let upperRow = -1;
  let lowerRow = -1;
  const sums = new Float64Array(width * 3);
  let target = 0;
  for (let v = 0; v < height; v += 1) {
    sums.fill(0);
    for (let sample = v * rows; sample < (v + 1) * rows; sample += 1) {
      const top = down.before[sample]!;
      const bottom = down.after[sample]!;
      if (upperRow !== top) {
        if (lowerRow === top) {
          [upper, lower] = [lower, upper];
          [upperRow, lowerRow] = [lowerRow, upperRow];
        } else {
          blendRow(source, top * sourceWidth * 3, across, upper);
          upperRow = top;
        }
      }
      if (lowerRow !== bottom) {
        blendRow(source, bottom * sourceWidth * 3, across, lower);
        lowerRow = bottom;
      }
      const weight = down.share[sample]!;
      let at = 0;
      for (let u = 0; u < sums.length; u += 3) {
        for (let column = 0; column < columns; column += 1) {
          const red = upper[at]!;
          const green = upper[at + 1]!;
          const blue = upper[at + 2]!;
          sums[u]! += red + (lower[at]! - red) * weight;
          sums[u + 1]! += green + (lower[at + 1]! - green) * weight;
          sums[u + 2]! += blue + (lower[at + 2]! - blue) * weight;
          at += 3;
        }
      }
    }
    for (const sum of sums) {
      data[target] = sum * share + 0.5;
      target += 1;
    }
  }
  return { data, width, height };
}
