import { median } from "./median.ts";
import type { PlacedWords } from "./placed-words.ts";
import { textOf } from "./text-of.ts";
import type { WordColumns } from "./word-columns.ts";

const minLetters = 4;
/** Widest gap between letters of one spaced word, in heights of the type. */
const maxGapHeights = 0.9;
/** A gap this many times the usual one parts two spaced words. */
const wordGapRatio = 1.6;
/** No combining mark and no second half of a letter has a smaller code. */
const firstMark = 0x300;

/** True for a word of one letter, which may be part of a word that is set with space between its letters. */
function isLetter(columns: WordColumns, word: number): boolean {
  const start = columns.starts[word] ?? 0;
  const length = (columns.ends[word] ?? 0) - start;
  // Nearly every word has a second letter, and the pattern takes far longer to say so.
  if (length > 1 && (columns.units[start + 1] ?? 0) < firstMark) return false;
  const lower = (columns.units[start] ?? 0) | 0x20;
  if (length === 1 && lower < 0x80) return lower >= 0x61 && lower <= 0x7a;
  return /^\p{L}\p{M}*$/u.test(textOf(columns, word));
}

/** Marks the words of a run of spaced letters that carry on the one before. */
function joinRun({ left, right }: PlacedWords, words: Int32Array, first: number, end: number): void {
  const gaps = new Float64Array(end - first - 1);
  for (let place = first + 1; place < end; place += 1) {
    gaps[place - first - 1] = (left[words[place] ?? 0] ?? 0) - (right[words[place - 1] ?? 0] ?? 0);
  }
  const usual = Math.max(median(gaps), 0.1);
  for (let place = first + 1; place < end; place += 1) {
    if (!((gaps[place - first - 1] ?? 0) > wordGapRatio * usual)) words[place] = ~(words[place] ?? 0);
  }
}

/**
 * Puts the words of a line that were set with space between the letters (`T O T A L`) together again: of `words[first..end)`, those that
 * carry on the one before become `~word`.
 */
export function joinSpacedLetters(placed: PlacedWords, words: Int32Array, first: number, end: number): void {
  const { columns, left, top, right, bottom } = placed;
  if (end - first < minLetters) return;
  let runStart = first;
  let wasLetter = false;
  for (let place = first; place <= end; place += 1) {
    const word = words[place] ?? 0;
    const isOne = place < end && isLetter(columns, word);
    const gap = wasLetter && isOne ? (left[word] ?? 0) - (right[words[place - 1] ?? 0] ?? 0) : Infinity;
    if (!(gap < maxGapHeights * ((bottom[word] ?? 0) - (top[word] ?? 0)))) {
      if (place - runStart >= minLetters) joinRun(placed, words, runStart, place);
      runStart = place;
    }
    wasLetter = isOne;
  }
}
