import type { Attempt } from "../document/attempt.ts";
import type { Extraction } from "../document/extraction.ts";
import type { Issue } from "../document/issue.ts";
import type { BatchStatus } from "../batch/batch-outcome.ts";
import type { RecordedError } from "../recording/recording.ts";

/** What a worker made of a document, as it lies in the store. */
export interface StoredOutcome {
  readonly kind: "gleaner.outcome/1";
  /** Of the job: an outcome of an earlier round is no outcome. */
  readonly round: number;
  readonly sha256: string | null;
  readonly status: BatchStatus;
  readonly extraction?: Extraction<unknown>;
  readonly error?: RecordedError & {
    readonly issues?: readonly Issue[];
    readonly attempts?: readonly Attempt[];
  };
  /** Names the result. */
  readonly key?: string;
  readonly isReused: boolean;
  readonly milliseconds: number;
}
