import { median } from "./median.ts";
import type { Row } from "./group-rows.ts";

const minRows = 4;
const minWordsPerRow = 3;
const minCharactersPerRow = 16;
const minLetterShare = 0.75;
/** A row of running text fills its column to this share; so do at least this many of them. */
const filledShare = 0.7;
const minFilledRows = 0.5;

/** True for rows that read like running text in a column: several words each, mostly letters, most rows as wide as the column. */
export function isProse(rows: readonly Row[]): boolean {
  if (rows.length < minRows) return false;
  const texts = rows.map((row) => row.map((word) => word.word.text).join(""));
  if (median(rows.map((row) => row.length)) < minWordsPerRow) return false;
  if (median(texts.map((text) => text.length)) < minCharactersPerRow) return false;
  const all = texts.join("");
  const letters = all.match(/\p{L}|\p{M}/gu)?.length ?? 0;
  if (letters < minLetterShare * all.length) return false;
  const left = Math.min(...rows.flatMap((row) => row.map((word) => word.left)));
  const right = Math.max(...rows.flatMap((row) => row.map((word) => word.right)));
  const filled = rows.filter((row) => {
    const width = Math.max(...row.map((word) => word.right)) - Math.min(...row.map((word) => word.left));
    return width >= filledShare * (right - left);
  });
  return filled.length >= minFilledRows * rows.length;
}
