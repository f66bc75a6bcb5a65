import type { RawWord } from "../document/raw-word.ts";
import { dropOverprints } from "./drop-overprints.ts";
import { groupRows } from "./group-rows.ts";
import { joinSpacedLetters } from "./join-spaced-letters.ts";
import { measureSlope } from "./measure-slope.ts";
import { orderLines } from "./order-lines.ts";
import type { PlacedWord } from "./placed-word.ts";
import { splitBlocks } from "./split-blocks.ts";
import { turnUpright } from "./turn-upright.ts";
import type { Quarter } from "./turn-upright.ts";

/** Words of a line, lines of a block, blocks of a page. */
export type Blocks = readonly (readonly (readonly RawWord[])[])[];

/** Blocks of the words turned by one quarter, in reading order. */
export function orderWords(
  words: readonly RawWord[],
  quarter: Quarter,
  width: number,
  height: number,
): Blocks {
  const placed = dropOverprints(words.map((word) => turnUpright(word, quarter, width, height)));
  const slope = measureSlope(placed);
  const turn = (word: PlacedWord): PlacedWord => {
    const sunk = (slope * (word.left + word.right)) / 2;
    return { ...word, top: word.top - sunk, bottom: word.bottom - sunk };
  };
  const level = slope === 0 ? placed : placed.map(turn);
  return orderLines(groupRows(level))
    .flatMap(splitBlocks)
    .map((block) => block.map((row) => joinSpacedLetters(row).map((placedWord) => placedWord.word)));
}
