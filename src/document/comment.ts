import type { Box } from "./box.ts";

/** A remark that a reader attached to a place of a page; no part of what is printed, so its text is no word of the page. */
export interface Comment {
  readonly box: Box;
  readonly text: string;
}
