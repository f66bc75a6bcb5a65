import { keepArray } from "./keep-array.ts";
import type { PageOrder } from "./page-order.ts";
import { packing } from "./packed-lines.ts";
import type { PackedLines } from "./packed-lines.ts";
import type { WordColumns } from "./word-columns.ts";

const blank = 0x20;
const lineFeed = 0x0a;

const takeUnits = keepArray((length) => new Uint16Array(length));

function readText(units: Uint16Array, count: number, isNarrow: boolean): string {
  const text = units.subarray(0, count);
  if (isNarrow) return Buffer.from(text).toString("latin1");
  return Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString("utf16le");
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

function measureText({ starts, ends }: WordColumns, { words, wordCount }: PageOrder): number {
  let length = 0;
  for (let place = 0; place < wordCount; place += 1) {
    const entry = words[place] ?? 0;
    const word = entry < 0 ? ~entry : entry;
    length += (ends[word] ?? 0) - (starts[word] ?? 0);
  }
  return length;
}

/** Ordered words as one text and rows of numbers: a page goes from thread to thread at a fraction of the cost of its objects. */
export function packLines(columns: WordColumns, order: PageOrder): PackedLines {
  const { units, starts, ends, boxes, fontSizes, kinds } = columns;
  const { lineEnds, lineBlocks, lineCount, turn } = order;
  const packed = new Float64Array(order.wordCount * packing.word);
  const lines = new Int32Array(lineCount * packing.line);
  // Beside its text, a word takes a sign that parts it from the one before, or two where a block begins.
  const written = takeUnits(measureText(columns, order) + 2 * order.wordCount);
  let unit = 0;
  let allUnits = 0;
  let place = 0;
  let at = -packing.word;
  for (let line = 0; line < lineCount; line += 1) {
    const block = lineBlocks[line] ?? 0;
    if (line > 0) {
      written[unit] = lineFeed;
      unit += 1;
      if (block !== lineBlocks[line - 1]) {
        written[unit] = lineFeed;
        unit += 1;
      }
    }
    const first = place;
    const lineEnd = lineEnds[line] ?? 0;
    for (; place < lineEnd; place += 1) {
      const entry = order.words[place] ?? 0;
      const word = entry < 0 ? ~entry : entry;
      const start = starts[word] ?? 0;
      const length = (ends[word] ?? 0) - start;
      const box = 4 * word;
      if (entry < 0) {
        widenBox(packed, at, boxes, box);
        packed[at + 6] = (packed[at + 6] ?? 0) + length;
      } else {
        at += packing.word;
        packed[at] = boxes[box] ?? 0;
        packed[at + 1] = boxes[box + 1] ?? 0;
        packed[at + 2] = boxes[box + 2] ?? 0;
        packed[at + 3] = boxes[box + 3] ?? 0;
        packed[at + 4] = fontSizes[word] ?? 0;
        packed[at + 5] = kinds[word] ?? 0;
        packed[at + 6] = length;
        if (place > first) {
          written[unit] = blank;
          unit += 1;
        }
      }
      for (let from = start; from < start + length; from += 1, unit += 1) {
        const sign = units[from] ?? 0;
        written[unit] = sign;
        allUnits |= sign;
      }
    }
    lines[line * packing.line] = at / packing.word + 1;
    lines[line * packing.line + 1] = block;
  }
  const count = at + packing.word;
  const text = readText(written, unit, allUnits < 0x100);
  return { text, words: count === packed.length ? packed : packed.slice(0, count), lines, turn };
}
