import type { TimeRange } from "./time-range.ts";

/**
 * One page of a document; its place in the file it came from is `file` and `pageNumber`. The pages of a recording are its frames
 * (a picture that is shown during `time`) and the stretches of its sound (`unit` is `none`), in the order of time.
 */
export interface Page {
  /** Index in `Document.pages`. */
  readonly index: number;
  /** Index in `Document.files`. */
  readonly file: number;
  /** Counts from 1 in the original file; absent where the format has no pages (text). */
  readonly pageNumber?: number;
  /** Of the upright page, in `unit`. 0 where there is nothing to measure (text). */
  readonly width: number;
  readonly height: number;
  readonly unit: "point" | "pixel" | "none";
  /** Degrees clockwise that the stored page was turned to stand upright. */
  readonly rotation: number;
  readonly label?: string;
  /** The part of a recording that it is; absent for documents that are not played. */
  readonly time?: TimeRange;
}
