import type { Characters } from "./characters.ts";

/** Shares of a line's height by which the second letter may stand beside the first, and its font reach higher or lower. */
const maxGap = 0.07;
const maxShift = 0.3;
const sign = /^[\p{L}\p{N}]/u;

/** True where a letter or figure is drawn once more over itself by another object, as writers do for heavier or outlined type. */
export function isStruckAgain({ codes, boxes, objects }: Characters, before: number, index: number): boolean {
  const code = codes[index] ?? 0;
  if (code !== codes[before] || objects[before] === objects[index]) return false;
  const [at, next] = [4 * before, 4 * index];
  const height = Math.abs((boxes[at + 1] ?? 0) - (boxes[at + 3] ?? 0));
  const isNear = (side: number, share: number): boolean =>
    Math.abs((boxes[at + side] ?? 0) - (boxes[next + side] ?? 0)) <= share * height;
  if (!isNear(0, maxGap) || !isNear(2, maxGap) || !isNear(1, maxShift) || !isNear(3, maxShift)) return false;
  return code <= 0x10ffff && sign.test(String.fromCodePoint(code));
}
