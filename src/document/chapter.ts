import type { TimeRange } from "./time-range.ts";

/** A named stretch of a recording, as its container states it. */
export interface Chapter {
  /** Index in `Document.files`. */
  readonly file: number;
  readonly time: TimeRange;
  readonly title?: string;
}
