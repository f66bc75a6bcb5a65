/** The lines of a page on their way from a thread to another; see `packLines`. */
export interface PackedLines {
  readonly text: string;
  /** Seven a word: x, y, width, height, size of the type, kind as in `WordColumns`, length of the text. NaN is absent. */
  readonly words: Float64Array;
  /** Two a line: the number of words up to its end, and its block. */
  readonly lines: Int32Array;
  /** Clockwise degrees by which the page is to be turned for most of its words to stand upright. */
  readonly turn: number;
}

/** How lines are packed: numbers of a word and of a line. */
export const packing: { readonly word: 7; readonly line: 2 } = { word: 7, line: 2 };
