import type { RawWord } from "../document/raw-word.ts";
import type { WordColumns } from "./word-columns.ts";
import { textOf } from "./text-of.ts";
import { wordOrigins } from "./word-origins.ts";

/** Words that stand in columns of numbers, as objects. */
export function listWords(columns: WordColumns): RawWord[] {
  const { count, boxes, fontSizes, angles, kinds } = columns;
  return Array.from({ length: count }, (_, index): RawWord => {
    const x = boxes[4 * index] ?? Number.NaN;
    const fontSize = fontSizes[index] ?? Number.NaN;
    const angle = angles[index] ?? Number.NaN;
    const kind = kinds[index] ?? 0;
    const box = {
      x,
      y: boxes[4 * index + 1] ?? 0,
      width: boxes[4 * index + 2] ?? 0,
      height: boxes[4 * index + 3] ?? 0,
    };
    return {
      text: textOf(columns, index),
      origin: wordOrigins[kind >> 1] ?? "text-layer",
      ...(Number.isNaN(x) ? {} : { box }),
      ...(Number.isNaN(fontSize) ? {} : { fontSize }),
      ...((kind & 1) === 1 ? { bold: true } : {}),
      ...(Number.isNaN(angle) ? {} : { angle }),
    };
  });
}
