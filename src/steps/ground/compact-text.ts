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

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function isLetter(code: number): boolean {
  // Folded letters of ASCII are small.
  return code < 128 ? code >= 0x61 && code <= 0x7a : letter.test(String.fromCharCode(code));
}

/** Most texts are short; theirs are put together in one place, for to allocate such lists costs more than to fill them. */
const shortLength = 65_536;
const scratch = {
  codes: new Uint16Array(shortLength),
  starts: new Int32Array(shortLength),
  bytes: Buffer.alloc(shortLength),
};

/** Takes folded units one after the other and keeps those that comparison does not leave out. */
class UnitList {
  readonly #onlySigns: boolean;
  #codes: Uint16Array<ArrayBuffer>;
  #starts: Int32Array<ArrayBuffer>;
  #length = 0;
  /** Where a dash behind a letter begins; what follows tells whether it only breaks a word. */
  #dashStart = -1;
  /** All codes together: whether any of them needs more than one byte. */
  #seen = 0;

  constructor(size: number, level: CompactLevel) {
    this.#onlySigns = level === "signs";
    const isShort = size + 64 <= shortLength;
    this.#codes = isShort ? scratch.codes : new Uint16Array(size + 64);
    this.#starts = isShort ? scratch.starts : new Int32Array(size + 64);
  }

  add(code: number, start: number): void {
    if (code === blank) return;
    const isWord = isLetter(code);
    if (this.#onlySigns && !isWord && !isDigit(code) && !letterOrDigit.test(String.fromCharCode(code)))
      return;
    if (this.#dashStart >= 0) {
      if (!isWord) this.#push(dash, this.#dashStart);
      this.#dashStart = -1;
    }
    if (code === dash && this.#length > 0 && isLetter(this.#codes[this.#length - 1] ?? 0))
      this.#dashStart = start;
    else this.#push(code, start);
  }

  finish(): CompactText {
    if (this.#dashStart >= 0) this.#push(dash, this.#dashStart);
    return { text: this.#toText(), starts: this.#starts.slice(0, this.#length) };
  }

  /** One byte a unit where that is enough: such a text is searched in half the time. */
  #toText(): string {
    const codes = this.#codes.subarray(0, this.#length);
    if (this.#seen >= 256) return Buffer.from(codes.buffer, 0, codes.byteLength).toString("utf16le");
    const bytes = this.#length <= shortLength ? scratch.bytes : Buffer.alloc(this.#length);
    bytes.set(codes);
    return bytes.toString("latin1", 0, this.#length);
  }

  #push(code: number, start: number): void {
    if (this.#length === this.#codes.length) this.#grow();
    this.#codes[this.#length] = code;
    this.#starts[this.#length] = start;
    this.#length += 1;
    this.#seen |= code;
  }

  #grow(): void {
    const [codes, starts] = [this.#codes, this.#starts];
    this.#codes = new Uint16Array(codes.length * 2);
    this.#starts = new Int32Array(codes.length * 2);
    this.#codes.set(codes);
    this.#starts.set(starts);
  }
}

/** Folds sign by sign, as `foldText` does at its level `normalized`, but keeps every blank. */
function addFolded(units: UnitList, text: string): void {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 128) {
      units.add(plainCodes[code] ?? code, index);
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const folded = foldSign(sign);
    for (let at = 0; at < folded.length; at += 1) units.add(folded.charCodeAt(at), index);
    index += sign.length - 1;
  }
}

/** Folded text without blanks, so that spacing and line breaks never decide whether two texts are the same. */
export function compactText(text: string, level: CompactLevel): CompactText {
  const units = new UnitList(text.length, level);
  if (level === "ocr") {
    const folded = foldText(text, "ocr");
    for (let at = 0; at < folded.text.length; at += 1)
      units.add(folded.text.charCodeAt(at), folded.offsets[at] ?? 0);
  } else addFolded(units, text);
  return units.finish();
}
