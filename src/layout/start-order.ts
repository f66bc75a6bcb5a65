import { keepArray } from "./keep-array.ts";

/** `PageOrder` while it is filled. */
export interface OpenOrder {
  readonly words: Int32Array;
  wordCount: number;
  readonly lineEnds: Int32Array;
  readonly lineBlocks: Int32Array;
  lineCount: number;
  blockCount: number;
}

const takeWords = keepArray((length) => new Int32Array(length));
const takeEnds = keepArray((length) => new Int32Array(length));
const takeBlocks = keepArray((length) => new Int32Array(length));

/** An order with room for a number of words. */
export function startOrder(most: number): OpenOrder {
  const arrays = { words: takeWords(most), lineEnds: takeEnds(most), lineBlocks: takeBlocks(most) };
  return { ...arrays, wordCount: 0, lineCount: 0, blockCount: 0 };
}
