import type { Word } from "./word.ts";

/** A word with its place on the page but not yet in a line or a text; readers hand these to the layout. */
export interface RawWord extends Omit<Word, "span" | "line"> {
  /** Degrees clockwise that the word is turned against the upright page; absent = upright. */
  readonly angle?: number;
}
