import { characterFlags } from "./characters.ts";
import type { Characters } from "./characters.ts";

/** Share of a line's height by which a letter may stand off the one before and still belong to its word, overlap it, and stand higher. */
const maxGap = 0.07;
const maxOverlap = 0.2;
const maxShift = 0.1;
const directions = characterFlags.level | characterFlags.quarter;

/**
 * True where a character goes on right where another one ended, along its own direction. PDFium puts blanks and line ends between such
 * ones where each letter is an object of its own and it takes the page for one whose lines run down, as tables of narrow columns look.
 */
export function goesOn({ boxes, flags }: Characters, before: number, index: number): boolean {
  const direction = (flags[index] ?? 0) & directions;
  if (((flags[before] ?? 0) & directions) !== direction) return false;
  const isQuarter = direction === characterFlags.quarter;
  // Sides along the line and across it; a quarter turn swaps them.
  const [along, across] = isQuarter ? [1, 0] : [0, 1];
  const side = (of: number, axis: number): [number, number] => {
    const one = boxes[4 * of + axis] ?? 0;
    const other = boxes[4 * of + axis + 2] ?? 0;
    return one < other ? [one, other] : [other, one];
  };
  const [low, high] = side(before, across);
  const [nextLow, nextHigh] = side(index, across);
  const height = high - low;
  if (Math.abs(low - nextLow) > maxShift * height || Math.abs(high - nextHigh) > maxShift * height)
    return false;
  const [start, end] = side(before, along);
  const [nextStart, nextEnd] = side(index, along);
  const gap =
    direction === characterFlags.level ? nextStart - end : Math.max(nextStart - end, start - nextEnd);
  return gap <= maxGap * height && gap >= -maxOverlap * height;
}
