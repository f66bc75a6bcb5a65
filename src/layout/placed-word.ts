import type { RawWord } from "../document/raw-word.ts";

/** A word in the frame in which it stands upright; points or pixels, y grows downwards, lines are level. */
export interface PlacedWord {
  readonly word: RawWord;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
