import type { RawWord } from "../document/raw-word.ts";
import { cleanWord } from "./clean-word.ts";

/** The words without those of blanks alone; the list itself where all are clean, as nearly all are. */
export function cleanWords(raw: readonly RawWord[]): readonly RawWord[] {
  let cleaned: RawWord[] | undefined;
  for (let index = 0; index < raw.length; index += 1) {
    const rawWord = raw[index];
    const word = rawWord && cleanWord(rawWord);
    if (word !== rawWord) cleaned ??= raw.slice(0, index);
    if (cleaned && word) cleaned.push(word);
  }
  return cleaned ?? raw;
}
