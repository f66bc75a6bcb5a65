import type { Origin } from "../../document/origin.ts";

/** Words on their way from a thread; see `packWords`. */
export interface PackedWords {
  /** Joined by line feeds, which no word holds. */
  readonly texts: string;
  /** Seven a word: x, y, width, height, size of the type, angle, twice the index of the origin plus 1 for bold. NaN is absent. */
  readonly numbers: Float64Array;
}

/** How words are packed. */
export const packing: { readonly numbers: number; readonly origins: readonly Origin[] } = {
  numbers: 7,
  origins: ["text-layer", "form-field"],
};
