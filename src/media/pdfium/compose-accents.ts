import type { Characters } from "./characters.ts";

/** Accents that stand for themselves, as old TeX fonts draw them over a letter, and those that join the letter before them. */
const joining: ReadonlyMap<number, string> = new Map([
  [0x60, "\u{300}"],
  [0xa8, "\u{308}"],
  [0xaf, "\u{304}"],
  [0xb4, "\u{301}"],
  [0xb8, "\u{327}"],
  [0x2c6, "\u{302}"],
  [0x2c7, "\u{30C}"],
  [0x2d8, "\u{306}"],
  [0x2d9, "\u{307}"],
  [0x2da, "\u{30A}"],
  [0x2db, "\u{328}"],
  [0x2dc, "\u{303}"],
  [0x2dd, "\u{30B}"],
]);
const dotless: ReadonlyMap<number, string> = new Map([
  [0x131, "i"],
  [0x237, "j"],
]);
/** Left out where text is made of characters. */
const nothing = 0x200b;
/** How far an accent may be raised over the line of its letter, as a share of the height. */
const maxRise = 0.4;
/** Accents of a page beyond which they are no longer looked at. */
const maxAccents = 2000;

/** The letter with its accent as one code point; undefined where there is none. */
function compose(code: number, accent: string): number | undefined {
  if (code <= 0x40 || code > 0x24f) return undefined;
  const composed = ((dotless.get(code) ?? String.fromCodePoint(code)) + accent).normalize("NFC");
  return composed.length === 1 ? composed.codePointAt(0) : undefined;
}

/** True where the middle of an accent stands over a letter of its line. */
function isOver({ boxes }: Characters, accent: number, letter: number): boolean {
  const [at, of] = [4 * accent, 4 * letter];
  const middle = ((boxes[at] ?? 0) + (boxes[at + 2] ?? 0)) / 2;
  const height = (boxes[of + 1] ?? 0) - (boxes[of + 3] ?? 0);
  const rise = (boxes[at + 3] ?? 0) - (boxes[of + 3] ?? 0);
  const isBetween = middle > (boxes[of] ?? 0) && middle < (boxes[of + 2] ?? 0);
  return isBetween && rise <= maxRise * height && rise >= -0.1 * height;
}

/** Makes one character of each letter and the accent that is drawn over it as a character of its own; nothing is left of the accent. */
export function composeAccents(characters: Characters): void {
  const { count, codes } = characters;
  let accents = 0;
  for (let index = 0; index < count && accents < maxAccents; index += 1) {
    const code = codes[index] ?? 0;
    if (code !== 0x60 && (code < 0xa8 || code > 0x2dd)) continue;
    const accent = joining.get(code);
    if (accent === undefined) continue;
    accents += 1;
    // Nearly always the letter beside it; the engine puts accents of capitals at the end of the line.
    const near = [index + 1, index - 1].filter((other) => other >= 0 && other < count);
    let letter = near.find((other) => isOver(characters, index, other) && compose(codes[other] ?? 0, accent));
    for (let other = 0; letter === undefined && other < count; other += 1) {
      if (compose(codes[other] ?? 0, accent) && isOver(characters, index, other)) letter = other;
    }
    if (letter === undefined) continue;
    codes[letter] = compose(codes[letter] ?? 0, accent) ?? 0;
    codes[index] = nothing;
  }
}
