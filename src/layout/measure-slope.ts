import { keepArray } from "./keep-array.ts";
import { median } from "./median.ts";
import type { PlacedWords } from "./placed-words.ts";

const maxGapHeights = 2;
const minPairs = 8;
/** Words to the right that are looked at for one. */
const maxLookedAt = 400;
/** Of a level page. */
const enoughWords = 150;
/** Steeper lines are not skew; flatter ones are noise. */
const maxSlope = 0.15;
const minSlope = 0.0005;

const takeSlopes = keepArray((length) => new Float64Array(length));

/** The nearest word to the right on the same line, in the same type; -1 where there is none. */
function findNext({ left, top, right, bottom }: PlacedWords, sorted: Int32Array, place: number): number {
  const word = sorted[place] ?? 0;
  const wordTop = top[word] ?? 0;
  const wordRight = right[word] ?? 0;
  const wordBottom = bottom[word] ?? 0;
  const height = wordBottom - wordTop;
  const end = Math.min(sorted.length, place + maxLookedAt);
  for (let next = place + 1; next < end; next += 1) {
    const other = sorted[next] ?? 0;
    const otherLeft = left[other] ?? 0;
    if (otherLeft - wordRight >= maxGapHeights * height) return -1;
    if (otherLeft < wordRight - height / 2) continue;
    const otherTop = top[other] ?? 0;
    const otherBottom = bottom[other] ?? 0;
    const overlap = Math.min(wordBottom, otherBottom) - Math.max(wordTop, otherTop);
    if (overlap > 0.6 * height && Math.abs(otherBottom - otherTop - height) < 0.3 * height) return other;
  }
  return -1;
}

/** The slope that every `step`th word and its neighbour tell. */
function slopeOf(placed: PlacedWords, sorted: Int32Array, step: number): number {
  const { left, top, right, bottom } = placed;
  const slopes = takeSlopes(sorted.length);
  let count = 0;
  for (let place = 0; place < sorted.length; place += step) {
    const word = sorted[place] ?? 0;
    const height = (bottom[word] ?? 0) - (top[word] ?? 0);
    const next = height > 0 ? findNext(placed, sorted, place) : -1;
    if (next < 0) continue;
    const across = ((left[next] ?? 0) + (right[next] ?? 0) - (left[word] ?? 0) - (right[word] ?? 0)) / 2;
    const down = ((top[next] ?? 0) + (bottom[next] ?? 0) - (top[word] ?? 0) - (bottom[word] ?? 0)) / 2;
    if (!(across > height)) continue;
    slopes[count] = down / across;
    count += 1;
  }
  const slope = count < minPairs ? 0 : median(slopes, count);
  return Math.abs(slope) > minSlope && Math.abs(slope) < maxSlope ? slope : 0;
}

/** How far the lines of a page sink per unit to the right, from neighbours on one line; 0 where too few tell. `sorted` goes from left to right. */
export function measureSlope(placed: PlacedWords, sorted: Int32Array): number {
  const step = Math.floor(sorted.length / enoughWords);
  // Most pages are level, and some of their words tell as well as all.
  if (step > 1 && slopeOf(placed, sorted, step) === 0) return 0;
  return slopeOf(placed, sorted, 1);
}
