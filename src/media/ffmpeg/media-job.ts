/** What every run over a recording is given. */
export interface MediaJob {
  /** Absolute path of the recording. */
  readonly path: string;
  /** For errors. */
  readonly name: string;
  /** Private folder that results are written to. */
  readonly folder: string;
  /** Of the recording, at most; a run that decodes it slower than it plays is ended. */
  readonly maxSeconds: number;
  /** Without a sign of life for so long, a run is ended. */
  readonly stallMs: number;
  readonly signal?: AbortSignal;
}
