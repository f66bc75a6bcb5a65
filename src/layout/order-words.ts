import { breakTies } from "./break-ties.ts";
import { countDirections } from "./count-directions.ts";
import type { Directions } from "./count-directions.ts";
import { dropOverprints } from "./drop-overprints.ts";
import { groupRows } from "./group-rows.ts";
import { joinSpacedLetters } from "./join-spaced-letters.ts";
import { measureSlope } from "./measure-slope.ts";
import { orderLines } from "./order-lines.ts";
import type { PlacedWords } from "./placed-words.ts";
import { readFromRight } from "./read-from-right.ts";
import type { Rows } from "./rows.ts";
import { sortBy } from "./sort-by.ts";
import { splitBlocks } from "./split-blocks.ts";
import type { OpenOrder } from "./start-order.ts";

/** The words as they would stand on level lines. */
function makeLevel(placed: PlacedWords, slope: number): PlacedWords {
  const { count } = placed.columns;
  const top = placed.top.slice(0, count);
  const bottom = placed.bottom.slice(0, count);
  for (let word = 0; word < count; word += 1) {
    const sunk = (slope * ((placed.left[word] ?? 0) + (placed.right[word] ?? 0))) / 2;
    top[word] = (top[word] ?? 0) - sunk;
    bottom[word] = (bottom[word] ?? 0) - sunk;
  }
  return { ...placed, top, bottom };
}

/** Adds rows that are read one below the other. */
function addZone(placed: PlacedWords, zone: Rows, order: OpenOrder, directions: Directions): void {
  const { fromRight, fromLeft } = directions;
  const begins = splitBlocks(placed, zone);
  for (let row = 0; row < zone.count; row += 1) {
    const first = order.wordCount;
    const end = zone.starts[row + 1] ?? 0;
    for (let at = zone.starts[row] ?? 0; at < end; at += 1) {
      order.words[order.wordCount] = zone.words[at] ?? 0;
      order.wordCount += 1;
    }
    joinSpacedLetters(placed, order.words, first, order.wordCount);
    if (fromRight > 0) {
      readFromRight(placed.columns, order.words, first, order.wordCount, fromRight > fromLeft);
    }
    if (begins[row] === 1) order.blockCount += 1;
    order.lineEnds[order.lineCount] = order.wordCount;
    order.lineBlocks[order.lineCount] = order.blockCount - 1;
    order.lineCount += 1;
  }
}

/** Adds words that stand upright in the frame in which they were placed, in lines and blocks, to an order. */
export function orderWords(placed: PlacedWords, indices: Int32Array, order: OpenOrder): void {
  const sorted = sortBy(dropOverprints(placed, indices), placed.left);
  const slope = measureSlope(placed, sorted);
  const level = slope === 0 ? placed : makeLevel(placed, slope);
  breakTies(sorted, level.left, level.top);
  const { units, ends, count } = placed.columns;
  const directions = countDirections(units, 0, ends[count - 1] ?? 0);
  const rows = groupRows(level, sorted);
  for (const zone of orderLines(level, rows, directions.fromRight > directions.fromLeft)) {
    addZone(level, zone, order, directions);
  }
}
