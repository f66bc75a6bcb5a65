import type { Rect } from "./reading.ts";

/** A word in page units, before rows are known. It becomes the word of its segment: a second object for each is more than a long table has room for. */
export interface PlacedWord extends Rect {
  readonly page: number;
  readonly index: number;
  readonly text: string;
  readonly line: number;
  readonly block: number;
  readonly size: number;
  readonly bold: boolean;
  readonly confidence: number;
  /** Half-open range in the text of its segment; 0 until that is known. */
  start: number;
  end: number;
}
