import type { RawWord } from "../document/raw-word.ts";
import { median } from "./median.ts";
import type { Row } from "./group-rows.ts";
import type { PlacedWords } from "./placed-words.ts";

const minLetters = 4;
/** Widest gap between letters of one spaced word, in heights of the type. */
const maxGapHeights = 0.9;
/** A gap this many times the usual one parts two spaced words. */
const wordGapRatio = 1.6;

/** No combining mark and no second half of a letter has a smaller code. */
const firstMark = 0x300;

function isLetter(text: string): boolean {
  // Nearly every word has a second letter, and the pattern takes far longer to say so.
  return !(text.charCodeAt(1) < firstMark) && /^\p{L}\p{M}*$/u.test(text);
}

function joinWords(words: readonly RawWord[]): RawWord {
  const [first, ...others] = words;
  if (!first) throw new Error("no letters to join");
  return others.reduce<RawWord>((whole, part) => {
    const [one, other] = [whole.box, part.box];
    const word: RawWord = { ...whole, text: whole.text + part.text };
    if (!one || !other) return word;
    const x = Math.min(one.x, other.x);
    const y = Math.min(one.y, other.y);
    const width = Math.max(one.x + one.width, other.x + other.width) - x;
    const height = Math.max(one.y + one.height, other.y + other.height) - y;
    return { ...word, box: { x, y, width, height } };
  }, first);
}

/** Runs of spaced letters, each cut into the words that they spell. */
function cutRun({ left, right }: PlacedWords, run: Row): Row[] {
  if (run.length < minLetters) return run.map((word) => [word]);
  const gaps = run.slice(1).map((word, index) => (left[word] ?? 0) - (right[run[index] ?? word] ?? 0));
  const usual = Math.max(median(gaps), 0.1);
  const parts: number[][] = [];
  for (const [index, word] of run.entries()) {
    if (index === 0 || (gaps[index - 1] ?? 0) > wordGapRatio * usual) parts.push([word]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

/** The words of a line, those that were set with space between the letters (`T O T A L`) put together again. */
export function joinSpacedLetters(placed: PlacedWords, row: Row): RawWord[] {
  const { words, left, top, right, bottom } = placed;
  const line: RawWord[] = [];
  let hasLetter = false;
  for (const index of row) {
    const word = words[index];
    if (!word) continue;
    line.push(word);
    hasLetter ||= row.length >= minLetters && isLetter(word.text);
  }
  if (!hasLetter) return line;
  const isSpaced = line.map(({ text }) => isLetter(text));
  const runs: number[][] = [];
  for (const [place, word] of row.entries()) {
    const previous = row[place - 1];
    const isNear =
      previous !== undefined &&
      (left[word] ?? 0) - (right[previous] ?? 0) < maxGapHeights * ((bottom[word] ?? 0) - (top[word] ?? 0));
    if (isNear && isSpaced[place - 1] === true && isSpaced[place] === true) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs
    .flatMap((run) => cutRun(placed, run))
    .map((part) => joinWords(part.flatMap((word) => words[word] ?? [])));
}
