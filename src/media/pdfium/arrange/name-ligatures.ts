import { characterFlags } from "../characters.ts";
import type { Characters } from "../characters.ts";

/** Where the two encodings of TeX keep ff, fi, fl, ffi and ffl, in the order of Unicode. */
const starts = [0x0b, 0x1b];
const ligatures = 5;
const firstLigature = 0xfb00;

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/**
 * Gives ligatures their meaning where a font tells none and keeps them where those of TeX do: control characters that are drawn right beside
 * Latin letters of the same line.
 */
export function nameLigatures({ count, codes, boxes, flags, objects }: Characters): void {
  for (let index = 0; index < count; index += 1) {
    const code = codes[index] ?? 0;
    if (code >= 0x20 || code < 0x0b || objects[index] === 0) continue;
    const start = starts.find((first) => code >= first && code < first + ligatures);
    const side = (of: number, at: number): number => boxes[4 * of + at] ?? 0;
    if (start === undefined || side(index, 0) === side(index, 2)) continue;
    const isBeside = (other: number): boolean =>
      other >= 0 &&
      other < count &&
      isLetter(codes[other] ?? 0) &&
      ((flags[other] ?? 0) & characterFlags.level) === ((flags[index] ?? 0) & characterFlags.level);
    if (isBeside(index - 1) || isBeside(index + 1)) codes[index] = firstLigature + code - start;
  }
}
