import type { Rect } from "./reading.ts";

/** A word in page units, before rows are known. */
export interface PlacedWord extends Rect {
  readonly index: number;
  readonly text: string;
  readonly line: number;
  readonly block: number;
  readonly size: number;
  readonly bold: boolean;
  readonly confidence: number;
}
