import { foldSign } from "../values/fold-sign.ts";

/** A letter without its mark, in lower case. A printed ß is read as B by an alphabet without it; `ss` is another print. */
export function foldLetter(letter: string): string {
  return letter === "ß" ? "b" : foldSign(letter);
}
