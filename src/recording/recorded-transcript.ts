import type { Transcript } from "../ports/transcriber.ts";
import type { RecordedError } from "./recording.ts";

/** One file of a recording: what a speech server made of one stretch of sound, which is known by the hash in the file's name. */
export interface RecordedTranscript {
  readonly kind: "gleaner.recorded-transcript/1";
  readonly transcript?: Transcript;
  /** In its place, where it failed. */
  readonly error?: RecordedError;
}
