import type { PixelImage } from "../ports/pixel-reader.ts";
import type { Affine } from "./affine.ts";
import { sampleStraight } from "./sample-straight.ts";

/** Samples a side for one pixel of the result; more cost time and show no more. */
const maxSamples = 4;

/**
 * Draws a picture of `width` x `height` by looking up each of its pixels in `image` through `map` (from points of the
 * result to points of the image). Where the result is smaller than its source, the area that a pixel covers is
 * averaged. Points outside the image take its nearest edge.
 */
export function sampleImage(image: PixelImage, map: Affine, width: number, height: number): PixelImage {
  const columns = countSamples(Math.hypot(map.a, map.d));
  const rows = countSamples(Math.hypot(map.b, map.e));
  if (map.b === 0 && map.d === 0) return sampleStraight(image, map, width, height, columns, rows);
  const data = new Uint8Array(width * height * 3);
  const sum = new Float64Array(3);
  const share = 1 / (columns * rows);
  let at = 0;
  for (let v = 0; v < height; v += 1) {
    for (let u = 0; u < width; u += 1) {
      sum.fill(0);
      for (let row = 0; row < rows; row += 1) {
        const sampleV = v + (row + 0.5) / rows;
        for (let column = 0; column < columns; column += 1) {
          const sampleU = u + (column + 0.5) / columns;
          const x = map.a * sampleU + map.b * sampleV + map.c - 0.5;
          const y = map.d * sampleU + map.e * sampleV + map.f - 0.5;
          addBilinear(image, x, y, sum);
        }
      }
      data[at] = sum[0]! * share + 0.5;
      data[at + 1] = sum[1]! * share + 0.5;
      data[at + 2] = sum[2]! * share + 0.5;
      at += 3;
    }
  }
  return { data, width, height };
}

function countSamples(scale: number): number {
  return Math.min(maxSamples, Math.max(1, Math.ceil(scale - 0.05)));
}

function addBilinear({ data, width, height }: PixelImage, x: number, y: number, sum: Float64Array): void {
  const insideX = x < 0 ? 0 : x > width - 1 ? width - 1 : x;
  const insideY = y < 0 ? 0 : y > height - 1 ? height - 1 : y;
  const left = Math.floor(insideX);
  const top = Math.floor(insideY);
  const shareX = insideX - left;
  const shareY = insideY - top;
  const stepX = left + 1 < width ? 3 : 0;
  const stepY = top + 1 < height ? width * 3 : 0;
  const at = (top * width + left) * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const upperLeft = data[at + channel]!;
    const lowerLeft = data[at + stepY + channel]!;
    const upper = upperLeft + (data[at + stepX + channel]! - upperLeft) * shareX;
    const lower = lowerLeft + (data[at + stepY + stepX + channel]! - lowerLeft) * shareX;
    sum[channel]! += upper + (lower - upper) * shareY;
  }
}
