import type { PixelImage } from "../ports/pixel-reader.ts";

/** 1 for each column without ink. Ink is the rarer side of the line's own threshold, so white on black counts as well. */
export function findBlankColumns({ data, width, height }: PixelImage): Uint8Array {
  const grey = new Uint8Array(width * height);
  const counts = Array.from({ length: 256 }, () => 0);
  for (let pixel = 0; pixel < grey.length; pixel += 1) {
    const at = pixel * 3;
    const value = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
    grey[pixel] = value;
    counts[value]! += 1;
  }
  const threshold = splitCounts(counts);
  const dark = counts.slice(0, threshold + 1).reduce((sum, count) => sum + count, 0);
  const inkIsDark = dark * 2 <= grey.length;
  // The outermost rows often hold the feet of the neighbouring lines.
  const top = Math.round(height * 0.12);
  const bottom = Math.round(height * 0.88);
  const blank = new Uint8Array(width);
  for (let column = 0; column < width; column += 1) {
    let ink = 0;
    for (let row = top; row < bottom; row += 1) {
      if (grey[row * width + column]! <= threshold === inkIsDark) ink += 1;
    }
    blank[column] = ink <= 1 ? 1 : 0;
  }
  return blank;
}

/** Otsu's threshold: the last value of the lower of two classes that differ most. */
function splitCounts(counts: readonly number[]): number {
  let total = 0;
  let totalSum = 0;
  for (const [value, count] of counts.entries()) {
    total += count;
    totalSum += value * count;
  }
  let lower = 0;
  let lowerSum = 0;
  let best = 0;
  let bestSpread = -1;
  for (const [value, count] of counts.entries()) {
    lower += count;
    lowerSum += value * count;
    const upper = total - lower;
    if (lower === 0 || upper === 0) continue;
    const spread = lower * upper * (lowerSum / lower - (totalSum - lowerSum) / upper) ** 2;
    if (spread > bestSpread) {
      bestSpread = spread;
      best = value;
    }
  }
  return best;
}
