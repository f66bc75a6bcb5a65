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
  const lengths = rows.map((row) => {
    let length = 0;
    for (const word of row) length += words[word]?.text.length ?? 0;
    return length;
  });
  if (median(lengths) < minCharactersPerRow) return false;
  let letters = 0;
  for (const row of rows) for (const word of row) letters += countLetters(words[word]?.text ?? "");
  if (letters < minLetterShare * lengths.reduce((sum, length) => sum + length, 0)) return false;
  let start = Infinity;
  let end = -Infinity;
  const widths = rows.map((row) => {
    let rowStart = Infinity;
    let rowEnd = -Infinity;
    for (const word of row) {
      rowStart = Math.min(rowStart, left[word] ?? 0);
      rowEnd = Math.max(rowEnd, right[word] ?? 0);
    }
    start = Math.min(start, rowStart);
    end = Math.max(end, rowEnd);
    return rowEnd - rowStart;
  });
  const least = filledShare * (end - start);
  let filled = 0;
  for (const width of widths) if (width >= least) filled += 1;
  return filled >= minFilledRows * rows.length;
}
