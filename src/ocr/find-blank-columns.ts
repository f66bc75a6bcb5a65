import type { PixelImage } from "../ports/pixel-reader.ts";

/** Share of the height: a level stroke as long as this is a rule under or through the line, for no letter has one. */
const ruleLength = 1.5;

/**
 * 1 for each column without ink. Ink is the rarer side of the line's own threshold, so white on black counts as well; rules
 * that underline the words are none.
 */
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
  const ink = new Uint8Array(width);
  const longest = height * ruleLength;
  for (let row = top; row < bottom; row += 1) {
    let run = 0;
    for (let column = 0; column <= width; column += 1) {
      if (column < width && grey[row * width + column]! <= threshold === inkIsDark) {
        run += 1;
        continue;
      }
      if (run <= longest) for (let at = column - run; at < column; at += 1) ink[at]! += 1;
      run = 0;
    }
  }
  return ink.map((count) => (count <= 1 ? 1 : 0));
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
