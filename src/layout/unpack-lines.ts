import type { Line } from "../document/line.ts";
import type { Word } from "../document/word.ts";
import { packing } from "./packed-lines.ts";
import type { PackedLines } from "./packed-lines.ts";
import { wordOrigins } from "./word-origins.ts";

type Place = Pick<Word, "span" | "line">;

/** Two shapes for nearly all words keep what comes after fast. */
function unpackWord(numbers: Float64Array, at: number, text: string, { span, line }: Place): Word {
  const x = numbers[at] ?? Number.NaN;
  const fontSize = numbers[at + 4] ?? Number.NaN;
  const kind = numbers[at + 5] ?? 0;
  const origin = wordOrigins[kind >> 1] ?? "text-layer";
  const box = { x, y: numbers[at + 1] ?? 0, width: numbers[at + 2] ?? 0, height: numbers[at + 3] ?? 0 };
  const isBold = (kind & 1) === 1;
  if (!Number.isNaN(x) && !Number.isNaN(fontSize)) {
    return isBold
      ? { text, origin, box, fontSize, bold: true, span, line }
      : { text, origin, box, fontSize, span, line };
  }
  return {
    text,
    origin,
    ...(Number.isNaN(x) ? {} : { box }),
    ...(Number.isNaN(fontSize) ? {} : { fontSize }),
    ...(isBold ? { bold: true } : {}),
    span,
    line,
  };
}

/** The words and lines that were packed. */
export function unpackLines({ text, words: numbers, lines: ends }: PackedLines): {
  words: Word[];
  lines: Line[];
} {
  const words: Word[] = [];
  const lines: Line[] = [];
  let at = 0;
  let start = 0;
  for (let line = 0; line * packing.line < ends.length; line += 1) {
    const endWord = ends[line * packing.line] ?? 0;
    const block = ends[line * packing.line + 1] ?? 0;
    const firstWord = words.length;
    if (line > 0) start += block === lines[line - 1]?.block ? 1 : 2;
    const lineStart = start;
    let left = Infinity;
    let right = -Infinity;
    let top = Infinity;
    let bottom = -Infinity;
    for (let word = firstWord; word < endWord; word += 1) {
      const end = start + (numbers[at + 6] ?? 0);
      words.push(unpackWord(numbers, at, text.slice(start, end), { span: { start, end }, line }));
      const x = numbers[at] ?? Number.NaN;
      const y = numbers[at + 1] ?? 0;
      if (!Number.isNaN(x)) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x + (numbers[at + 2] ?? 0));
        bottom = Math.max(bottom, y + (numbers[at + 3] ?? 0));
      }
      at += packing.word;
      start = word + 1 < endWord ? end + 1 : end;
    }
    lines.push({
      span: { start: lineStart, end: start },
      words: { start: firstWord, end: endWord },
      ...(left <= right ? { box: { x: left, y: top, width: right - left, height: bottom - top } } : {}),
      block,
    });
  }
  return { words, lines };
}
