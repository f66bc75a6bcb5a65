/**
 * Words of a page as columns of numbers, each word told by its index: pages are laid out and handed from thread to thread at a
 * fraction of the cost of objects.
 */
export interface WordColumns {
  readonly count: number;
  /** UTF-16 units of texts, and where in them the text of each word begins and ends. */
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Four a word: x, y, width, height, in 0..1 of the upright page. x is NaN where a word has no place. */
  readonly boxes: Float64Array;
  /** Height of the type, as a share of the page's height; NaN is unknown. */
  readonly fontSizes: Float64Array;
  /** Degrees clockwise against the upright page; NaN is upright. */
  readonly angles: Float64Array;
  /** Twice the index in `wordOrigins`, plus 1 for bold type. */
  readonly kinds: Uint8Array;
}
