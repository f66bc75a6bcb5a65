import type { WordColumns } from "./word-columns.ts";

/** Words in the frame in which they stand upright: points or pixels, y grows downwards. */
export interface PlacedWords {
  readonly columns: WordColumns;
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
}
