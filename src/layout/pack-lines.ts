import { keepArray } from "./keep-array.ts";
import type { PageOrder } from "./page-order.ts";
import { packing } from "./packed-lines.ts";
import type { PackedLines } from "./packed-lines.ts";
import type { WordColumns } from "./word-columns.ts";
import { writeText } from "./write-text.ts";

const takeBytes = keepArray((length) => new Uint8Array(length));
const takeUnits = keepArray((length) => new Uint16Array(length));

function measureText({ starts, ends }: WordColumns, { words, wordCount }: PageOrder): number {
  // Beside its text, a word takes a sign that parts it from the one before, or two where a block begins.
  let length = 2 * wordCount;
  for (let place = 0; place < wordCount; place += 1) {
    const entry = words[place] ?? 0;
    const word = entry < 0 ? ~entry : entry;
    length += (ends[word] ?? 0) - (starts[word] ?? 0);
  }
  return length;
}

function makeText(columns: WordColumns, order: PageOrder): string {
  const most = measureText(columns, order);
  const bytes = takeBytes(most);
  const { length, bits } = writeText(columns, order, bytes);
  if (bits < 0x100) return Buffer.from(bytes.buffer).toString("latin1", 0, length);
  const units = takeUnits(most);
  writeText(columns, order, units);
  return Buffer.from(units.buffer).toString("utf16le", 0, 2 * length);
}

/** Makes the box of a packed word cover that of another one. */
function widenBox(packed: Float64Array, at: number, boxes: Float64Array, box: number): void {
  const oneX = packed[at] ?? 0;
  const oneY = packed[at + 1] ?? 0;
  const otherX = boxes[box] ?? 0;
  const otherY = boxes[box + 1] ?? 0;
  const x = Math.min(oneX, otherX);
  const y = Math.min(oneY, otherY);
  packed[at + 2] = Math.max(oneX + (packed[at + 2] ?? 0), otherX + (boxes[box + 2] ?? 0)) - x;
  packed[at + 3] = Math.max(oneY + (packed[at + 3] ?? 0), otherY + (boxes[box + 3] ?? 0)) - y;
  packed[at] = x;
  packed[at + 1] = y;
}

/** Ordered words as one text and rows of numbers: a page goes from thread to thread at a fraction of the cost of its objects. */
export function packLines(columns: WordColumns, order: PageOrder): PackedLines {
  const { starts, ends, boxes, fontSizes, kinds } = columns;
  const { lineEnds, lineBlocks, lineCount, turn } = order;
  const packed = new Float64Array(order.wordCount * packing.word);
  const lines = new Int32Array(lineCount * packing.line);
  let place = 0;
  let words = 0;
  let at = -packing.word;
  for (let line = 0; line < lineCount; line += 1) {
    const lineEnd = lineEnds[line] ?? 0;
    for (; place < lineEnd; place += 1) {
      const entry = order.words[place] ?? 0;
      const word = entry < 0 ? ~entry : entry;
      const box = 4 * word;
      const length = (ends[word] ?? 0) - (starts[word] ?? 0);
      if (entry < 0) {
        widenBox(packed, at, boxes, box);
        packed[at + 6] = (packed[at + 6] ?? 0) + length;
        continue;
      }
      words += 1;
      at += packing.word;
      packed[at] = boxes[box] ?? 0;
      packed[at + 1] = boxes[box + 1] ?? 0;
      packed[at + 2] = boxes[box + 2] ?? 0;
      packed[at + 3] = boxes[box + 3] ?? 0;
      packed[at + 4] = fontSizes[word] ?? 0;
      packed[at + 5] = kinds[word] ?? 0;
      packed[at + 6] = length;
    }
    lines[line * packing.line] = words;
    lines[line * packing.line + 1] = lineBlocks[line] ?? 0;
  }
  const count = at + packing.word;
  const isFull = count === packed.length;
  return { text: makeText(columns, order), words: isFull ? packed : packed.slice(0, count), lines, turn };
}
