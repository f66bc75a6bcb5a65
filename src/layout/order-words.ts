import type { RawWord } from "../document/raw-word.ts";
import { breakTies } from "./break-ties.ts";
import { dropOverprints } from "./drop-overprints.ts";
import { groupRows } from "./group-rows.ts";
import { joinSpacedLetters } from "./join-spaced-letters.ts";
import { measureSlope } from "./measure-slope.ts";
import { orderLines } from "./order-lines.ts";
import { placeWords } from "./place-words.ts";
import type { Quarter } from "./place-words.ts";
import type { PlacedWords } from "./placed-words.ts";
import { sortBy } from "./sort-by.ts";
import { splitBlocks } from "./split-blocks.ts";

/** Words of a line, lines of a block, blocks of a page. */
export type Blocks = readonly (readonly (readonly RawWord[])[])[];

/** The words as they would stand on level lines. */
function makeLevel(placed: PlacedWords, slope: number): PlacedWords {
  const sunk = placed.left.map((left, index) => (slope * (left + (placed.right[index] ?? 0))) / 2);
  const raise = (values: Float64Array): Float64Array =>
    values.map((value, index) => value - (sunk[index] ?? 0));
  return { ...placed, top: raise(placed.top), bottom: raise(placed.bottom) };
}

/** Blocks of the words turned by one quarter, in reading order. */
export function orderWords(
  words: readonly RawWord[],
  quarter: Quarter,
  width: number,
  height: number,
): Blocks {
  const placed = placeWords(words, quarter, width, height);
  const sorted = sortBy(dropOverprints(placed), placed.left);
  const slope = measureSlope(placed, sorted);
  const level = slope === 0 ? placed : makeLevel(placed, slope);
  breakTies(sorted, level.left, level.top);
  return orderLines(level, groupRows(level, sorted))
    .flatMap((zone) => splitBlocks(level, zone))
    .map((block) => block.map((row) => joinSpacedLetters(level, row)));
}
