import type { RawWord } from "../../document/raw-word.ts";
import type { PackedWords } from "./packed-words.ts";
import { packing } from "./packed-words.ts";

/** Words as one text and one row of numbers: a page is handed from thread to thread at a fifth of the cost of its objects. */
export function packWords(words: readonly RawWord[]): PackedWords {
  const numbers = new Float64Array(words.length * packing.numbers);
  let at = 0;
  for (const { box, fontSize, angle, bold, origin } of words) {
    numbers[at] = box?.x ?? Number.NaN;
    numbers[at + 1] = box?.y ?? 0;
    numbers[at + 2] = box?.width ?? 0;
    numbers[at + 3] = box?.height ?? 0;
    numbers[at + 4] = fontSize ?? Number.NaN;
    numbers[at + 5] = angle ?? Number.NaN;
    numbers[at + 6] = 2 * packing.origins.indexOf(origin) + (bold === true ? 1 : 0);
    at += packing.numbers;
  }
  return { texts: words.map((word) => word.text).join("\n"), numbers };
}
