import type { RawWord } from "../document/raw-word.ts";

/**
 * Words in the frame in which they stand upright, as columns of numbers: points or pixels, y grows downwards. A word is told by its
 * index; a page is laid out at a third of the cost of objects.
 */
export interface PlacedWords {
  readonly words: readonly RawWord[];
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
  /** 1 for a word of one letter, which may be part of a word that is set with space between its letters. */
  readonly isLetter: Uint8Array;
}
