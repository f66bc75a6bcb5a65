import { foldSign } from "../../values/fold-sign.ts";
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
const blank = 0x20;
const dash = 0x2d;

/** What the signs of ASCII fold to, by code. */
const plainCodes = Uint8Array.from({ length: 128 }, (_, code) =>
  foldSign(String.fromCharCode(code)).charCodeAt(0),
);

function isLetter(code: number): boolean {
  // Folded letters of ASCII are small.
  return code < 128 ? code >= 0x61 && code <= 0x7a : letter.test(String.fromCharCode(code));
}

/** Folded units with their places; blanks and dashes between letters are left out by whoever reads them. */
interface Units {
  readonly codes: Uint16Array;
  readonly starts: Int32Array;
  readonly length: number;
}

/** Folds sign by sign, as `foldText` does at its level `normalized`, but keeps every blank. */
function foldUnits(text: string): Units {
  let codes = new Uint16Array(text.length + 64);
  let starts = new Int32Array(text.length + 64);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 128) {
      codes[length] = plainCodes[code] ?? code;
      starts[length] = index;
      length += 1;
    } else {
      const sign = String.fromCodePoint(text.codePointAt(index) ?? 0);
      const folded = foldSign(sign);
      for (let at = 0; at < folded.length; at += 1) {
        codes[length] = folded.charCodeAt(at);
        starts[length] = index;
        length += 1;
      }
      index += sign.length - 1;
    }
    // One sign folds to eighteen units at most.
    if (length + 32 > codes.length) {
      const [smallCodes, smallStarts] = [codes, starts];
      codes = new Uint16Array(length * 2 + 64);
      starts = new Int32Array(length * 2 + 64);
      codes.set(smallCodes.subarray(0, length));
      starts.set(smallStarts.subarray(0, length));
    }
  }
  return { codes, starts, length };
}

function toUnits(text: string, level: CompactLevel): Units {
  if (level !== "ocr") return foldUnits(text);
  const folded = foldText(text, "ocr");
  const { length } = folded.text;
  const codes = new Uint16Array(length);
  for (let at = 0; at < length; at += 1) codes[at] = folded.text.charCodeAt(at);
  return { codes, starts: Int32Array.from(folded.offsets), length };
}

/** Folded text without blanks, so that spacing and line breaks never decide whether two texts are the same. */
export function compactText(text: string, level: CompactLevel): CompactText {
  const { codes, starts, length } = toUnits(text, level);
  let kept = 0;
  for (let index = 0; index < length; index += 1) {
    const code = codes[index] ?? 0;
    if (code === blank) continue;
    const isPlain = code < 128 && (isLetter(code) || (code >= 0x30 && code <= 0x39));
    if (level === "signs" && !isPlain && !letterOrDigit.test(String.fromCharCode(code))) continue;
    if (code === dash && kept > 0 && isLetter(codes[kept - 1] ?? 0)) {
      let next = index + 1;
      while (codes[next] === blank && next < length) next += 1;
      if (next < length && isLetter(codes[next] ?? 0)) continue;
    }
    // What is kept never overtakes what is read.
    codes[kept] = code;
    starts[kept] = starts[index] ?? 0;
    kept += 1;
  }
  return { text: Buffer.from(codes.buffer, 0, kept * 2).toString("utf16le"), starts: starts.slice(0, kept) };
}
