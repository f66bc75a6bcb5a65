import { median } from "./median.ts";
import type { PlacedWord } from "./placed-word.ts";

const maxGapHeights = 2;
const minPairs = 8;
/** Steeper lines are not skew; flatter ones are noise. */
const maxSlope = 0.15;
const minSlope = 0.0005;

/** How far the lines of a page sink per unit to the right, from neighbours on one line; 0 where too few tell. */
export function measureSlope(words: readonly PlacedWord[]): number {
  const sorted = words.toSorted((one, other) => one.left - other.left);
  const slopes: number[] = [];
  for (const [index, word] of sorted.entries()) {
    const height = word.bottom - word.top;
    if (height <= 0) continue;
    const next = sorted.slice(index + 1, index + 400).find((other) => {
      const otherHeight = other.bottom - other.top;
      const overlap = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top);
      return (
        other.left >= word.right - height / 2 &&
        other.left - word.right < maxGapHeights * height &&
        overlap > 0.6 * height &&
        Math.abs(otherHeight - height) < 0.3 * height
      );
    });
    if (!next) continue;
    const across = (next.left + next.right - word.left - word.right) / 2;
    if (across > height) slopes.push((next.top + next.bottom - word.top - word.bottom) / 2 / across);
  }
  const slope = slopes.length < minPairs ? 0 : median(slopes);
  return Math.abs(slope) > minSlope && Math.abs(slope) < maxSlope ? slope : 0;
}
