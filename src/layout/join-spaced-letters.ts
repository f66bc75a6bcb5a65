import type { RawWord } from "../document/raw-word.ts";
import { median } from "./median.ts";
import type { Row } from "./group-rows.ts";
import type { PlacedWord } from "./placed-word.ts";

const minLetters = 4;
/** Widest gap between letters of one spaced word, in heights of the type. */
const maxGapHeights = 0.9;
/** A gap this many times the usual one parts two spaced words. */
const wordGapRatio = 1.6;

/** No combining mark and no second half of a letter has a smaller code. */
const firstMark = 0x300;

function isLetter({ word: { text } }: PlacedWord): boolean {
  // Nearly every word has a second letter, and the pattern takes far longer to say so.
  return !(text.charCodeAt(1) < firstMark) && /^\p{L}\p{M}*$/u.test(text);
}

function joinWords(words: Row): PlacedWord {
  const [first, ...others] = words;
  if (!first) throw new Error("no letters to join");
  return others.reduce<PlacedWord>((whole, part) => {
    const [one, other] = [whole.word.box, part.word.box];
    const word: RawWord = { ...whole.word, text: whole.word.text + part.word.text };
    if (one && other) {
      const x = Math.min(one.x, other.x);
      const y = Math.min(one.y, other.y);
      const width = Math.max(one.x + one.width, other.x + other.width) - x;
      const height = Math.max(one.y + one.height, other.y + other.height) - y;
      return { ...whole, word: { ...word, box: { x, y, width, height } }, right: part.right };
    }
    return { ...whole, word, right: part.right };
  }, first);
}

function joinRun(run: Row): Row {
  if (run.length < minLetters) return run;
  const gaps = run.slice(1).map((word, index) => word.left - (run[index]?.right ?? word.left));
  const usual = Math.max(median(gaps), 0.1);
  const parts: PlacedWord[][] = [];
  for (const [index, word] of run.entries()) {
    if (index === 0 || (gaps[index - 1] ?? 0) > wordGapRatio * usual) parts.push([word]);
    else parts.at(-1)?.push(word);
  }
  return parts.map(joinWords);
}

/** A line with words that were set with space between the letters (`T O T A L`) put together again. */
export function joinSpacedLetters(row: Row): Row {
  if (row.length < minLetters || !row.some(isLetter)) return row;
  const runs: PlacedWord[][] = [];
  for (const [index, word] of row.entries()) {
    const previous = row[index - 1];
    const isNear =
      previous !== undefined && word.left - previous.right < maxGapHeights * (word.bottom - word.top);
    const continues = previous && isLetter(previous) && isLetter(word) && isNear;
    if (continues) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs.flatMap(joinRun);
}
