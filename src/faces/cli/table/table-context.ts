import type { Paint } from "../paint.ts";

/** What every part of the table is drawn with. */
export interface TableContext {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
  /** Columns of the page labels, so that values line up. */
  readonly placeWidth: number;
  /** True where the document has several files, so that a page label must name its file. */
  readonly hasFiles: boolean;
}
