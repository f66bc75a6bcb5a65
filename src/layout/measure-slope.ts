import { median } from "./median.ts";
import type { PlacedWord } from "./placed-word.ts";

const maxGapHeights = 2;
const minPairs = 8;
/** Words to the right that are looked at for one. */
const maxLookedAt = 400;
/** Of a level page. */
const enoughWords = 150;
/** Steeper lines are not skew; flatter ones are noise. */
const maxSlope = 0.15;
const minSlope = 0.0005;

/** The nearest word to the right on the same line, in the same type; `sorted` from left to right. */
function findNext(sorted: readonly PlacedWord[], index: number): PlacedWord | undefined {
  const word = sorted[index];
  if (!word) return undefined;
  const height = word.bottom - word.top;
  const end = Math.min(sorted.length, index + maxLookedAt);
  for (let place = index + 1; place < end; place += 1) {
    const other = sorted[place];
    if (!other || other.left - word.right >= maxGapHeights * height) return undefined;
    if (other.left < word.right - height / 2) continue;
    const overlap = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top);
    if (overlap > 0.6 * height && Math.abs(other.bottom - other.top - height) < 0.3 * height) return other;
  }
  return undefined;
}

/** The slope that every `step`th word and its neighbour tell. */
function slopeOf(sorted: readonly PlacedWord[], step: number): number {
  const slopes: number[] = [];
  for (let index = 0; index < sorted.length; index += step) {
    const word = sorted[index];
    const height = word ? word.bottom - word.top : 0;
    const next = height > 0 ? findNext(sorted, index) : undefined;
    if (!word || !next) continue;
    const across = (next.left + next.right - word.left - word.right) / 2;
    if (across > height) slopes.push((next.top + next.bottom - word.top - word.bottom) / 2 / across);
  }
  const slope = slopes.length < minPairs ? 0 : median(slopes);
  return Math.abs(slope) > minSlope && Math.abs(slope) < maxSlope ? slope : 0;
}

/** How far the lines of a page sink per unit to the right, from neighbours on one line; 0 where too few tell. */
export function measureSlope(words: readonly PlacedWord[]): number {
  const sorted = words.toSorted((one, other) => one.left - other.left);
  const step = Math.floor(sorted.length / enoughWords);
  // Most pages are level, and some of their words tell as well as all.
  if (step > 1 && slopeOf(sorted, step) === 0) return 0;
  return slopeOf(sorted, 1);
}
