/** A stretch of a recording, in seconds. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}
