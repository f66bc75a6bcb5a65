/** Words in reading order. Valid until the next page is put into order. */
export interface PageOrder {
  /**
   * Indices of words, each word once; `~index` for one that carries on the word before it, as a letter of a word does that is set with
   * space between its letters.
   */
  readonly words: Int32Array;
  readonly wordCount: number;
  /** By line: the number of entries in `words` up to its end, and the block that it is in. */
  readonly lineEnds: Int32Array;
  readonly lineBlocks: Int32Array;
  readonly lineCount: number;
  /** Clockwise degrees by which the page is to be turned for most of its words to stand upright. */
  readonly turn: number;
}
