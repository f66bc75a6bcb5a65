import type { TimeRange } from "../document/time-range.ts";

/** Words that are shown or said during a stretch of a recording. */
export interface Cue {
  readonly time: TimeRange;
  readonly text: string;
  /** 0..1, where a reader measured one. */
  readonly confidence?: number;
}
