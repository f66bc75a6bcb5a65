import type { RawWord } from "../document/raw-word.ts";
import { makeColumns } from "./make-columns.ts";
import type { WordColumns } from "./word-columns.ts";
import { wordOrigins } from "./word-origins.ts";

/** The words as columns of numbers; origins that are not in `wordOrigins` are not told apart. */
export function columnsOf(words: readonly RawWord[]): WordColumns {
  const units = new Uint16Array(words.reduce((sum, { text }) => sum + text.length, 0));
  const columns = makeColumns(words.length, units);
  let unit = 0;
  for (const [index, { text, box, fontSize, angle, origin, bold }] of words.entries()) {
    columns.starts[index] = unit;
    for (let place = 0; place < text.length; place += 1, unit += 1) units[unit] = text.charCodeAt(place);
    columns.ends[index] = unit;
    columns.boxes[4 * index] = box ? box.x : Number.NaN;
    columns.boxes[4 * index + 1] = box ? box.y : 0;
    columns.boxes[4 * index + 2] = box ? box.width : 0;
    columns.boxes[4 * index + 3] = box ? box.height : 0;
    columns.fontSizes[index] = fontSize ?? Number.NaN;
    columns.angles[index] = angle ?? Number.NaN;
    columns.kinds[index] = 2 * Math.max(0, wordOrigins.indexOf(origin)) + (bold === true ? 1 : 0);
  }
  return columns;
}
