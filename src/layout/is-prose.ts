import { median } from "./median.ts";
import type { Row } from "./group-rows.ts";

const minRows = 4;
const minWordsPerRow = 3;
const minCharactersPerRow = 16;
const minLetterShare = 0.75;
/** A row of running text fills its column to this share; so do at least this many of them. */
const filledShare = 0.7;
const minFilledRows = 0.5;

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function countLetters(row: Row): number {
  let count = 0;
  for (const { word } of row) {
    for (const sign of word.text) {
      const code = sign.charCodeAt(0);
      if (isPlainLetter(code) || (code > 0x7f && /\p{L}|\p{M}/u.test(sign))) count += 1;
    }
  }
  return count;
}

function findEdges(row: Row): { left: number; right: number } {
  let [left, right] = [Infinity, -Infinity];
  for (const word of row) {
    left = Math.min(left, word.left);
    right = Math.max(right, word.right);
  }
  return { left, right };
}

/** True for rows that read like running text in a column: several words each, mostly letters, most rows as wide as the column. */
export function isProse(rows: readonly Row[]): boolean {
  if (rows.length < minRows) return false;
  if (median(rows.map((row) => row.length)) < minWordsPerRow) return false;
  const lengths = rows.map((row) => row.reduce((sum, { word }) => sum + word.text.length, 0));
  if (median(lengths) < minCharactersPerRow) return false;
  const letters = rows.reduce((sum, row) => sum + countLetters(row), 0);
  if (letters < minLetterShare * lengths.reduce((sum, length) => sum + length, 0)) return false;
  const edges = rows.map(findEdges);
  const left = Math.min(...edges.map((edge) => edge.left));
  const right = Math.max(...edges.map((edge) => edge.right));
  const filled = edges.filter((edge) => edge.right - edge.left >= filledShare * (right - left));
  return filled.length >= minFilledRows * rows.length;
}
