import { countDirections } from "./count-directions.ts";
import type { WordColumns } from "./word-columns.ts";

/** Words that run from the right for each one that runs from the left, from which on a line itself does: on a page that does, and on any other. */
const minShareAmongOwn = 0.5;
const minShare = 1.5;

function reverse(entries: Int32Array, start: number, end: number): void {
  entries.subarray(start, end).reverse();
}

/** 1 for a word that runs from the right, -1 for one that runs from the left, 0 for figures and signs. */
function directionOf({ units, starts, ends }: WordColumns, word: number): number {
  const { fromRight, fromLeft } = countDirections(units, starts[word] ?? 0, ends[word] ?? 0);
  return Math.sign(fromRight - fromLeft);
}

/**
 * Puts the words of a row, given from left to right as entries of an order, into the order in which they are read where words of it
 * run from the right: all of them but for those in between that run from the left, or those that stand in a line from the left.
 */
export function readFromRight(
  columns: WordColumns,
  entries: Int32Array,
  start: number,
  end: number,
  isPageFromRight: boolean,
): void {
  let right = 0;
  let left = 0;
  for (let at = start; at < end; at += 1) {
    const entry = entries[at] ?? 0;
    // Parts of a word keep the order in which they were put together.
    if (entry < 0) return;
    const direction = directionOf(columns, entry);
    if (direction > 0) right += 1;
    if (direction < 0) left += 1;
  }
  if (right === 0) return;
  const isFromRight = isPageFromRight ? right > minShareAmongOwn * left : right >= minShare * left;
  const inner = isFromRight ? -1 : 1;
  // First those that run against the line, each stretch with the figures between them; figures behind a Latin word belong to it.
  for (let at = start; at < end; at += 1) {
    if (directionOf(columns, entries[at] ?? 0) !== inner) continue;
    let stop = at + 1;
    for (let next = stop; next < end; next += 1) {
      const direction = directionOf(columns, entries[next] ?? 0);
      if (direction === -inner) break;
      if (direction === inner || isFromRight) stop = next + 1;
    }
    reverse(entries, at, stop);
    at = stop - 1;
  }
  if (isFromRight) reverse(entries, start, end);
}
