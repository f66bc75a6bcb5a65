/** What is known about a file of a folder; `truth` only where its manifest tells of a bad input. */
export interface DataItem {
  readonly file: string;
  readonly mediaType?: string;
  readonly truth?: BadInputTruth;
}

export interface BadInputTruth {
  /** `either`: refused, or read with a word about what is wrong. */
  readonly outcome: "refuse" | "read" | "either";
  /** Acceptable reasons, best first. */
  readonly reasons: readonly string[];
  readonly words?: readonly string[];
  readonly password?: string;
  readonly wordsWithPassword?: readonly string[];
  readonly pages?: number;
  /** In pixels, as stored: before the orientation is applied. */
  readonly width?: number;
  readonly height?: number;
  /** Of EXIF, 1 to 8. */
  readonly orientation?: number;
  readonly durationSeconds?: number;
  readonly frames?: number;
}
