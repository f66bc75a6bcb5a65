import type { Box } from "./box.ts";
import type { Comment } from "./comment.ts";
import type { Line } from "./line.ts";
import type { Link } from "./link.ts";
import type { Warning } from "./warning.ts";
import type { Word } from "./word.ts";

/** What was read on one page: its words in reading order and the text that they form. */
export interface PageText {
  /** Index in `Document.pages`. */
  readonly page: number;
  /** Lines joined by `\n`, words of a line by one blank, blocks by an empty line. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly lines: readonly Line[];
  /** `unreadable`: there is ink that no reader could turn into words. `failed`: reading broke off. */
  readonly status: "read" | "unreadable" | "failed";
  /** Where the words are from; `none` where the page holds no text. */
  readonly textSource: "text-layer" | "ocr" | "mixed" | "text" | "subtitle" | "transcript" | "none";
  /** Regions with ink that the reader had to give up. */
  readonly unreadRegions: readonly Box[];
  readonly warnings: readonly Warning[];
  /** Places that lead elsewhere; absent where there are none. */
  readonly links?: readonly Link[];
  /** Places of drawings and pictures that are about as wide as high, such as a QR code; absent where there are none or nobody looked. */
  readonly squares?: readonly Box[];
  /** Remarks that readers left in the file; absent where there are none. */
  readonly comments?: readonly Comment[];
  /** Clockwise degrees by which the page is to be turned for its words to stand upright; boxes are of the page as it is. */
  readonly turn?: number;
}
