import type { PlacedWords } from "./placed-words.ts";

const minOverlap = 0.5;
/** Two words share a line only where their baselines or their middles are this near, in heights of the smaller one. */
const maxDrift = 0.35;
/** Share of the height by which letters reach below the baseline. */
const descent = 0.2;
/** Words without height are taken for as high as this. */
const leastHeight = 0.01;

/** A mark that is set higher or lower than its line, such as the number of a note: its size as a share of the word's that it touches, and its width. */
const minMarkSize = 0.4;
const maxMarkWidth = 2;
const maxMarkGap = 0.15;
const maxMarkDrift = 0.6;
const minMarkOverlap = 0.4;
/** Less than what words rate that stand on one line. */
const markRating = 0.6;

/** 0 where two words cannot share a line, else greater the better they fit. */
export function rateFit({ left, top, right, bottom }: PlacedWords, one: number, other: number): number {
  const oneTop = top[one] ?? 0;
  const oneBottom = bottom[one] ?? 0;
  const otherTop = top[other] ?? 0;
  const otherBottom = bottom[other] ?? 0;
  const oneHeight = oneBottom - oneTop;
  const middles = Math.abs(oneTop + oneBottom - otherTop - otherBottom) / 2;
  // Most words of a line stand at the same height, and fit as well as any do but for what rounding leaves.
  if (oneTop === otherTop && oneBottom === otherBottom && oneHeight > leastHeight)
    return 2 - middles / oneHeight;
  const otherHeight = otherBottom - otherTop;
  const least = Math.max(Math.min(oneHeight, otherHeight), leastHeight);
  const most = Math.max(oneHeight, otherHeight, leastHeight);
  const overlap = (Math.min(oneBottom, otherBottom) - Math.max(oneTop, otherTop)) / least;
  if (least <= leastHeight) return middles <= most / 2 ? 0.5 : 0;
  if (overlap < minMarkOverlap) return 0;
  const baselines = Math.abs(oneBottom - descent * oneHeight - otherBottom + descent * otherHeight);
  if (overlap < minOverlap || Math.min(baselines, middles) > maxDrift * least) {
    if (least < minMarkSize * most || baselines > maxMarkDrift * most) return 0;
    const oneWidth = (right[one] ?? 0) - (left[one] ?? 0);
    const otherWidth = (right[other] ?? 0) - (left[other] ?? 0);
    const gap = Math.max((left[other] ?? 0) - (right[one] ?? 0), (left[one] ?? 0) - (right[other] ?? 0));
    const isMark = Math.min(oneWidth, otherWidth) <= maxMarkWidth * least;
    return isMark && Math.abs(gap) <= maxMarkGap * most ? markRating : 0;
  }
  return 1 + overlap - middles / most;
}
