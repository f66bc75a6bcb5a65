import type { Word } from "../../document/word.ts";

/** Rows of words at one height across columns, from top to bottom; words without boxes go by their lines. */
export function findBands(words: readonly Word[]): { bands: Int32Array; count: number } {
  const bands = new Int32Array(words.length);
  let boxCount = 0;
  for (const { box } of words) if (box) boxCount += 1;
  if (boxCount * 2 < words.length) {
    for (let index = 0; index < words.length; index += 1) bands[index] = words[index]?.line ?? 0;
    return { bands, count: (words.at(-1)?.line ?? -1) + 1 };
  }
  const boxed = words
    .map(({ box }, index) => ({
      index,
      middle: box ? box.y + box.height / 2 : 0,
      height: box?.height ?? 0,
      has: box !== undefined,
    }))
    .filter(({ has }) => has)
    .toSorted((a, b) => a.middle - b.middle);
  let count = 0;
  let top = Number.NEGATIVE_INFINITY;
  let height = 0;
  for (const { index, middle, height: own } of boxed) {
    // Half a line below the row's first word begins a new row.
    if (middle - top > Math.max(0.5 * Math.min(own, height || own), 0.002)) {
      count += 1;
      top = middle;
      height = own;
    }
    bands[index] = count - 1;
  }
  for (const [index, word] of words.entries()) {
    if (!word.box && index > 0) bands[index] = bands[index - 1] ?? 0;
  }
  return { bands, count: Math.max(count, 1) };
}
