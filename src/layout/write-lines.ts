import type { Line } from "../document/line.ts";
import type { RawWord } from "../document/raw-word.ts";
import type { Word } from "../document/word.ts";
import type { PageOrder } from "./page-order.ts";
import { uniteBoxes } from "./unite-boxes.ts";

function dropAngle(word: RawWord): Omit<RawWord, "angle"> {
  if (word.angle === undefined) return word;
  const { angle: _, ...rest } = word;
  return rest;
}

function joinWords(whole: RawWord, part: RawWord): RawWord {
  const [one, other] = [whole.box, part.box];
  const word: RawWord = { ...whole, text: whole.text + part.text };
  if (!one || !other) return word;
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const width = Math.max(one.x + one.width, other.x + other.width) - x;
  const height = Math.max(one.y + one.height, other.y + other.height) - y;
  return { ...word, box: { x, y, width, height } };
}

/** The words of one line, those put together that carry each other on. */
function listLine(words: readonly RawWord[], entries: Int32Array): RawWord[] {
  const line: RawWord[] = [];
  for (const entry of entries) {
    const word = words[entry < 0 ? ~entry : entry];
    const whole = entry < 0 ? line.pop() : undefined;
    if (word) line.push(whole ? joinWords(whole, word) : word);
  }
  return line;
}

/** The text that ordered words form, and their places in it. */
export function writeLines(
  all: readonly RawWord[],
  { words: entries, lineEnds, lineBlocks, lineCount }: PageOrder,
): { text: string; words: Word[]; lines: Line[] } {
  const words: Word[] = [];
  const lines: Line[] = [];
  let text = "";
  for (let line = 0; line < lineCount; line += 1) {
    const row = listLine(all, entries.subarray(line > 0 ? lineEnds[line - 1] : 0, lineEnds[line]));
    const block = lineBlocks[line] ?? 0;
    if (line > 0) text += block === lineBlocks[line - 1] ? "\n" : "\n\n";
    const lineStart = text.length;
    const firstWord = words.length;
    for (const [place, raw] of row.entries()) {
      if (place > 0) text += " ";
      const span = { start: text.length, end: text.length + raw.text.length };
      words.push({ ...dropAngle(raw), span, line });
      text += raw.text;
    }
    const box = uniteBoxes(row.flatMap((word) => word.box ?? []));
    lines.push({
      span: { start: lineStart, end: text.length },
      words: { start: firstWord, end: words.length },
      ...(box ? { box } : {}),
      block,
    });
  }
  return { text, words, lines };
}
