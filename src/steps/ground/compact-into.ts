import { foldSign } from "../../values/fold-sign.ts";
import { foldText } from "../../values/fold-text.ts";
import type { IntList } from "../../values/int-list.ts";

/**
 * What comparison leaves out beside white space: `normalized` and `ocr` as in folding, and dashes between letters
 * (a word broken at a line's end is the same word); `signs`: everything that is no letter or digit.
 */
export type CompactLevel = "normalized" | "ocr" | "signs";

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
const scratch = { codes: new Uint16Array(shortLength), bytes: Buffer.alloc(shortLength) };

/** Takes folded units one after the other and keeps those that comparison does not leave out. */
class UnitList {
  readonly #onlySigns: boolean;
  readonly #starts: IntList;
  #codes: Uint16Array<ArrayBuffer>;
  #length = 0;
  /** Where a dash behind a letter begins; what follows tells whether it only breaks a word. */
  #dashStart = -1;
  /** All codes together: whether any of them needs more than one byte. */
  #seen = 0;

  constructor(size: number, level: CompactLevel, starts: IntList) {
    this.#onlySigns = level === "signs";
    this.#starts = starts;
    const isShort = size + 64 <= shortLength;
    this.#codes = isShort ? scratch.codes : new Uint16Array(size + 64);
    starts.reserve(size + 64);
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

  /** Adds signs of ASCII from a place in a text on, and gives where another sign stands or the text ends. */
  addPlain(text: string, from: number): number {
    if (this.#onlySigns || this.#dashStart >= 0) return from;
    if (this.#length + text.length - from > this.#codes.length) this.#grow(text.length - from);
    this.#starts.reserve(text.length - from);
    const codes = this.#codes;
    const { items, length: offset } = this.#starts;
    const first = this.#length;
    let length = first;
    let at = from;
    for (; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign >= 128) break;
      const code = plainCodes[sign] ?? 0;
      if (code === blank) continue;
      // Whether a dash breaks a word is told by more than itself.
      if (code === dash) break;
      codes[length] = code;
      items[offset + length - first] = at;
      length += 1;
    }
    this.#starts.length = offset + length - first;
    this.#length = length;
    return at;
  }

  finish(): string {
    if (this.#dashStart >= 0) this.#push(dash, this.#dashStart);
    const codes = this.#codes.subarray(0, this.#length);
    // One byte a unit where that is enough: such a text is searched in half the time.
    if (this.#seen >= 256) return Buffer.from(codes.buffer, 0, codes.byteLength).toString("utf16le");
    const bytes = this.#length <= shortLength ? scratch.bytes : Buffer.alloc(this.#length);
    bytes.set(codes);
    return bytes.toString("latin1", 0, this.#length);
  }

  #push(code: number, start: number): void {
    if (this.#length === this.#codes.length) this.#grow(1);
    this.#codes[this.#length] = code;
    this.#starts.add(start);
    this.#length += 1;
    this.#seen |= code;
  }

  #grow(count: number): void {
    const codes = new Uint16Array(Math.max(this.#codes.length * 2, this.#length + count));
    codes.set(this.#codes);
    this.#codes = codes;
  }
}

/** Folds sign by sign, as `foldText` does at its level `normalized`, but keeps every blank. */
function addFolded(units: UnitList, text: string): void {
  for (let at = units.addPlain(text, 0); at < text.length;) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      units.add(plainCodes[code] ?? code, at);
      at = units.addPlain(text, at + 1);
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const folded = foldSign(sign);
    for (let unit = 0; unit < folded.length; unit += 1) units.add(folded.charCodeAt(unit), at);
    at = units.addPlain(text, at + sign.length);
  }
}

/**
 * Folded text without blanks, so that spacing and line breaks never decide whether two texts are the same. For each of its units it adds to
 * a list where the unit begins in the original.
 */
export function compactInto(starts: IntList, text: string, level: CompactLevel): string {
  const units = new UnitList(text.length, level, starts);
  if (level === "ocr") {
    const folded = foldText(text, "ocr");
    for (let at = 0; at < folded.text.length; at += 1)
      units.add(folded.text.charCodeAt(at), folded.offsets[at] ?? 0);
  } else addFolded(units, text);
  return units.finish();
}
