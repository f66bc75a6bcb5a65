import { keepArray } from "./keep-array.ts";
import { median } from "./median.ts";
import type { PlacedWords } from "./placed-words.ts";
import type { Rows } from "./rows.ts";
import type { WordColumns } from "./word-columns.ts";

const minRows = 4;
const minWordsPerRow = 3;
const minCharactersPerRow = 16;
const minLetterShare = 0.75;
/** A row of running text fills its column to this share; so do at least this many of them. */
const filledShare = 0.7;
const minFilledRows = 0.5;

const takeCounts = keepArray((length) => new Float64Array(length));
const takeLengths = keepArray((length) => new Float64Array(length));
const takeWidths = keepArray((length) => new Float64Array(length));

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function countLetters({ units, starts, ends }: WordColumns, word: number): number {
  const end = ends[word] ?? 0;
  let count = 0;
  for (let place = starts[word] ?? 0; place < end; place += 1) {
    const unit = units[place] ?? 0;
    if (unit <= 0x7f) {
      if (isPlainLetter(unit)) count += 1;
      continue;
    }
    const next = place + 1 < end ? (units[place + 1] ?? 0) : 0;
    const isPair = unit >> 10 === 0x36 && next >> 10 === 0x37;
    if (/\p{L}|\p{M}/u.test(isPair ? String.fromCharCode(unit, next) : String.fromCharCode(unit))) count += 1;
    if (isPair) place += 1;
  }
  return count;
}

/** True for rows that read like running text in a column: several words each, mostly letters, most rows as wide as the column. */
export function isProse({ columns, left, right }: PlacedWords, { count, words, starts }: Rows): boolean {
  if (count < minRows) return false;
  const counts = takeCounts(count);
  const lengths = takeLengths(count);
  const widths = takeWidths(count);
  let start = Infinity;
  let end = -Infinity;
  let all = 0;
  for (let row = 0; row < count; row += 1) {
    const rowEnd = starts[row + 1] ?? 0;
    let rowLeft = Infinity;
    let rowRight = -Infinity;
    let length = 0;
    for (let at = starts[row] ?? 0; at < rowEnd; at += 1) {
      const word = words[at] ?? 0;
      length += (columns.ends[word] ?? 0) - (columns.starts[word] ?? 0);
      rowLeft = Math.min(rowLeft, left[word] ?? 0);
      rowRight = Math.max(rowRight, right[word] ?? 0);
    }
    counts[row] = rowEnd - (starts[row] ?? 0);
    lengths[row] = length;
    widths[row] = rowRight - rowLeft;
    all += length;
    start = Math.min(start, rowLeft);
    end = Math.max(end, rowRight);
  }
  if (median(counts, count) < minWordsPerRow || median(lengths, count) < minCharactersPerRow) return false;
  const least = filledShare * (end - start);
  let filled = 0;
  for (let row = 0; row < count; row += 1) if ((widths[row] ?? 0) >= least) filled += 1;
  if (filled < minFilledRows * count) return false;
  let letters = 0;
  const last = starts[count] ?? 0;
  for (let at = starts[0] ?? 0; at < last; at += 1) letters += countLetters(columns, words[at] ?? 0);
  return letters >= minLetterShare * all;
}
