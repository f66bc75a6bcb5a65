import type { Characters } from "../characters.ts";

/** Where the two encodings of TeX keep ff, fi, fl, ffi and ffl, in the order of Unicode. */
const starts = [0x0b, 0x1b];
const ligatures = 5;
const firstLigature = 0xfb00;

/** Share of all control characters that are drawn from which on others than these say that letters mean nothing there either. */
const maxOthers = 0.2;

const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/**
 * Gives ligatures their meaning where a font tells none and keeps them where those of TeX do: control characters that are drawn beside small
 * Latin letters, by one text object with them.
 */
export function nameLigatures({ count, codes, boxes, objects }: Characters): void {
  const found: [number, number][] = [];
  let others = 0;
  for (let index = 0; index < count; index += 1) {
    const code = codes[index] ?? 0;
    if (code >= 0x20 || objects[index] === 0 || boxes[4 * index] === boxes[4 * index + 2]) continue;
    const start = starts.find((first) => code >= first && code < first + ligatures);
    const isBeside = (other: number): boolean =>
      objects[other] === objects[index] && isSmall(codes[other] ?? 0);
    if (start === undefined) others += 1;
    else if (isBeside(index - 1) || isBeside(index + 1)) found.push([index, firstLigature + code - start]);
  }
  if (others > maxOthers * (found.length + others)) return;
  for (const [index, code] of found) codes[index] = code;
}
