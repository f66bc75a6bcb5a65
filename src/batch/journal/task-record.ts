import type { Verdict } from "../../document/extraction.ts";
import type { BatchStatus } from "../batch-outcome.ts";

/** What a journal knows of a document that is done. */
export interface TaskRecord {
  readonly id: number;
  readonly status: BatchStatus;
  readonly sha256: string | null;
  /** Names the result, for other documents of the same bytes. */
  readonly result?: string;
  /** Where its line stands in the output, in bytes; half-open. */
  readonly start: number;
  readonly end: number;
  readonly attempts: number;
  /** USD that it cost in this run; undefined where that is not known. */
  readonly cost?: number;
  readonly milliseconds: number;
  readonly isReused: boolean;
  readonly verdict?: Verdict;
  /** Code and message of its error; without an error, the codes of what its verdict is for. */
  readonly code?: string;
  readonly note?: string;
  /** File of its own report. */
  readonly report?: string;
  /** Rules whose checks failed. */
  readonly failedChecks: readonly string[];
  /** Answers are of use to the next try: what failed was not what the models said. */
  readonly keepsAnswers: boolean;
}
