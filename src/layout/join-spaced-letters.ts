import type { RawWord } from "../document/raw-word.ts";
import { median } from "./median.ts";
import type { Row } from "./group-rows.ts";
import type { PlacedWords } from "./placed-words.ts";

const minLetters = 4;
/** Widest gap between letters of one spaced word, in heights of the type. */
const maxGapHeights = 0.9;
/** A gap this many times the usual one parts two spaced words. */
const wordGapRatio = 1.6;
const nothing: RawWord = { text: "", origin: "text-layer" };

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
  const { words, left, top, right, bottom, isLetter } = placed;
  const listWords = (part: Row): RawWord[] => part.map((word) => words[word] ?? nothing);
  if (row.length < minLetters || !row.some((word) => isLetter[word] === 1)) return listWords(row);
  const runs: number[][] = [];
  for (const [place, word] of row.entries()) {
    const previous = row[place - 1];
    const isNear =
      previous !== undefined &&
      (left[word] ?? 0) - (right[previous] ?? 0) < maxGapHeights * ((bottom[word] ?? 0) - (top[word] ?? 0));
    if (isNear && isLetter[previous] === 1 && isLetter[word] === 1) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  if (runs.every((run) => run.length < minLetters)) return listWords(row);
  return runs.flatMap((run) => cutRun(placed, run)).map((part) => joinWords(listWords(part)));
}
