/** Rows of words, in turn: indices of words, from left to right in each row. */
export interface Rows {
  readonly count: number;
  readonly words: Int32Array;
  /** Where each row begins in `words`, and behind the last one its end. */
  readonly starts: Int32Array;
}
