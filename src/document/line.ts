import type { Box } from "./box.ts";
import type { Span } from "./span.ts";

/** A printed line: neighbouring words on one baseline, never across a column gutter. */
export interface Line {
  /** Range in the page's text. */
  readonly span: Span;
  /** Half-open range of indices into `PageText.words`. */
  readonly words: Span;
  readonly box?: Box;
  /** Counts from 0; lines of one block of text share it. */
  readonly block: number;
}
