import { foldText } from "../../values/fold-text.ts";

/**
 * What comparison leaves out beside white space: `normalized` and `ocr` as in folding, and dashes between letters
 * (a word broken at a line's end is the same word); `signs`: everything that is no letter or digit.
 */
export type CompactLevel = "normalized" | "ocr" | "signs";

export interface CompactText {
  readonly text: string;
  /** For each unit where it begins in the original. */
  readonly starts: Int32Array;
}

const letter = /\p{L}/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Folded text without blanks, so that spacing and line breaks never decide whether two texts are the same. */
export function compactText(text: string, level: CompactLevel): CompactText {
  const folded = foldText(text, level === "ocr" ? "ocr" : "normalized");
  const starts = new Int32Array(folded.text.length);
  let length = 0;
  let compact = "";
  let before = "";
  for (let index = 0; index < folded.text.length; index += 1) {
    const sign = folded.text[index] ?? "";
    if (sign === " ") continue;
    if (level === "signs" && !letterOrDigit.test(sign)) continue;
    if (sign === "-" && letter.test(before)) {
      const next = folded.text[index + 1] === " " ? folded.text[index + 2] : folded.text[index + 1];
      if (next !== undefined && letter.test(next)) continue;
    }
    compact += sign;
    starts[length] = folded.offsets[index] ?? 0;
    length += 1;
    before = sign;
  }
  return { text: compact, starts: starts.subarray(0, length) };
}
