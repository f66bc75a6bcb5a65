import type { PageOrder } from "./page-order.ts";
import type { WordColumns } from "./word-columns.ts";

const blank = 0x20;
const lineFeed = 0x0a;

/**
 * Writes the text that ordered words form: blanks between words, line feeds between lines, two between blocks. Gives its length, and the
 * bits that any of its units has.
 */
export function writeText(
  { units, starts, ends }: WordColumns,
  { words, lineEnds, lineBlocks, lineCount }: PageOrder,
  target: Uint8Array | Uint16Array,
): { length: number; bits: number } {
  let length = 0;
  let bits = 0;
  let place = 0;
  for (let line = 0; line < lineCount; line += 1) {
    const lineEnd = lineEnds[line] ?? 0;
    const isNewBlock = line > 0 && lineBlocks[line] !== lineBlocks[line - 1];
    if (isNewBlock) {
      target[length] = lineFeed;
      length += 1;
    }
    let separator = line > 0 ? lineFeed : 0;
    for (; place < lineEnd; place += 1) {
      const entry = words[place] ?? 0;
      const word = entry < 0 ? ~entry : entry;
      if (entry >= 0 && separator !== 0) {
        target[length] = separator;
        length += 1;
      }
      separator = blank;
      const end = ends[word] ?? 0;
      for (let from = starts[word] ?? 0; from < end; from += 1, length += 1) {
        const unit = units[from] ?? 0;
        target[length] = unit;
        bits |= unit;
      }
    }
  }
  return { length, bits };
}
