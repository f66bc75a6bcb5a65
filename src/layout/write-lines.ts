import type { Line } from "../document/line.ts";
import type { RawWord } from "../document/raw-word.ts";
import type { Word } from "../document/word.ts";
import type { Blocks } from "./order-words.ts";
import { uniteBoxes } from "./unite-boxes.ts";

function dropAngle(word: RawWord): Omit<RawWord, "angle"> {
  if (word.angle === undefined) return word;
  const { angle: _, ...rest } = word;
  return rest;
}

/** The text that ordered words form, and their places in it. */
export function writeLines(blocks: Blocks): { text: string; words: Word[]; lines: Line[] } {
  const words: Word[] = [];
  const lines: Line[] = [];
  let text = "";
  for (const [block, rows] of blocks.entries()) {
    for (const [index, row] of rows.entries()) {
      if (text !== "") text += index === 0 ? "\n\n" : "\n";
      const lineStart = text.length;
      const firstWord = words.length;
      for (const [place, raw] of row.entries()) {
        if (place > 0) text += " ";
        const span = { start: text.length, end: text.length + raw.text.length };
        words.push({ ...dropAngle(raw), span, line: lines.length });
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
  }
  return { text, words, lines };
}
