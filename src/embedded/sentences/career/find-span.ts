import { nowWords } from "./now-words.ts";

const month = String.raw`(?:\p{Lu}?\p{L}{2,9}\.?\s+(?:de\s+)?)?`;
const year = String.raw`(?:19|20)\d{2}`;
const day = String.raw`(?:\d{1,2}[./]\s?){0,2}`;
const span = new RegExp(
  String.raw`(?:\b(?:from|since|seit|ab|von|depuis|de|du|desde|dal|da|sinds|van)\s+)?${month}${day}${year}(?:\s*(?:[-–—]|to|until|till|bis|à|au|a|al|hasta|fino a|tot)\s*(?:${month}${day}${year}|(?:${nowWords})(?![\p{L}])))?`,
  "iu",
);

/** The first period or date of a line, such as `03/2019 – heute`; undefined where none is. */
export function findSpan(text: string): { start: number; end: number } | undefined {
  const match = span.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
