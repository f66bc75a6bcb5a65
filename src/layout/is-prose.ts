import { median } from "./median.ts";
import type { Row } from "./group-rows.ts";
import type { PlacedWords } from "./placed-words.ts";

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

function countLetters(text: string): number {
  let count = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code <= 0x7f) {
      if (isPlainLetter(code)) count += 1;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(place) ?? code);
    if (/\p{L}|\p{M}/u.test(sign)) count += 1;
    place += sign.length - 1;
  }
  return count;
}

/** True for rows that read like running text in a column: several words each, mostly letters, most rows as wide as the column. */
export function isProse({ words, left, right }: PlacedWords, rows: readonly Row[]): boolean {
  if (rows.length < minRows) return false;
  if (median(rows.map((row) => row.length)) < minWordsPerRow) return false;
  const textOf = (word: number): string => words[word]?.text ?? "";
  const lengths = rows.map((row) => row.reduce((sum, word) => sum + textOf(word).length, 0));
  if (median(lengths) < minCharactersPerRow) return false;
  let letters = 0;
  for (const row of rows) for (const word of row) letters += countLetters(textOf(word));
  if (letters < minLetterShare * lengths.reduce((sum, length) => sum + length, 0)) return false;
  const edges = rows.map((row) => ({
    left: row.reduce((least, word) => Math.min(least, left[word] ?? 0), Infinity),
    right: row.reduce((most, word) => Math.max(most, right[word] ?? 0), -Infinity),
  }));
  const start = Math.min(...edges.map((edge) => edge.left));
  const end = Math.max(...edges.map((edge) => edge.right));
  const filled = edges.filter((edge) => edge.right - edge.left >= filledShare * (end - start));
  return filled.length >= minFilledRows * rows.length;
}
