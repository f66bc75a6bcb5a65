import type { TimeRange } from "./time-range.ts";

/** What audio a model hears, where it is not given the file as it is. */
export type ClipType = "audio/wav" | "audio/flac" | "audio/mpeg" | "audio/ogg";

/** How the sound of one page of a recording is cut out of it. */
export interface ClipRequest {
  /** Index in `Document.pages`. */
  readonly page: number;
  /** Index of the last of several pages, all of one file, whose sound is wanted in one piece. */
  readonly lastPage?: number;
  readonly mediaType: ClipType;
  /** In hertz; the sound is made mono. */
  readonly sampleRate: number;
}

/** The sound of one page of a recording. */
export interface Clip {
  readonly page: number;
  readonly mediaType: ClipType;
  readonly bytes: Uint8Array;
  /** Where it lies in the recording. */
  readonly time: TimeRange;
}
