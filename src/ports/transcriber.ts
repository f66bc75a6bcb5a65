import type { TimeRange } from "../document/time-range.ts";

/** What is said in one stretch, as far as the transcriber tells times: a word, else a sentence. */
export interface TranscribedText {
  readonly text: string;
  /** Seconds from the beginning of the sound that was handed in. */
  readonly time: TimeRange;
  /** 0..1, where the transcriber measured one. */
  readonly confidence?: number;
}

export interface Transcript {
  readonly texts: readonly TranscribedText[];
  /** True where each text is one word. */
  readonly isByWord: boolean;
}

export interface TranscriberInput {
  /** A WAV file. */
  readonly bytes: Uint8Array;
  readonly seconds: number;
}

/** Sound to words. */
export type Transcriber = (input: TranscriberInput, signal?: AbortSignal) => Promise<Transcript>;
