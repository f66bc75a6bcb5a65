import type { ErrorCode } from "../errors/error-code.ts";
import type { BatchStatus } from "./batch-outcome.ts";

/** One document that somebody should look at. */
export interface BatchSighting {
  readonly source: string;
  readonly status: BatchStatus;
  readonly verdict?: string;
  /** Code and message of its error; without an error, the codes of what its verdict is for. */
  readonly code?: string;
  readonly note?: string;
  readonly failedChecks: readonly string[];
  /** File of its own report. */
  readonly report?: string;
}

/** What came of a run, over all its processes. */
export interface BatchSummary {
  /** Documents that were listed. */
  readonly total: number;
  readonly counts: Readonly<Record<BatchStatus, number>>;
  /** Listed and not done: the run was stopped before. */
  readonly open: number;
  /** By verdict. */
  readonly verdicts: Readonly<Record<string, number>>;
  /** By error code, most frequent first. */
  readonly codes: readonly { readonly code: string; readonly count: number }[];
  /** By rule, most frequent first: documents whose check failed. */
  readonly rules: readonly { readonly rule: string; readonly count: number }[];
  /** Documents whose result was that of another one of the same bytes. */
  readonly reused: number;
  /** USD of every answer that came. */
  readonly cost: number;
  /** USD that calls without a whole answer may come to besides, at most. */
  readonly uncertainCost: number;
  /** Answers whose price is unknown; they are in neither sum. */
  readonly unpricedCalls: number;
  /** Questions put to models. */
  readonly attempts: number;
  /** Mean and longest time of a document. */
  readonly meanMs: number;
  readonly longestMs: number;
  /** Documents with an error, a failed check, or less than proven; the worst first, up to a limit. */
  readonly sightings: readonly BatchSighting[];
  /** How many there are of them. */
  readonly toLookAt: number;
  /** Batches that go on at their gateways without this process, and the questions in them; absent where there are none. */
  readonly waiting?: { readonly batches: number; readonly questions: number };
  /** What ended the run before its end. */
  readonly stopped?: "interrupted" | "failed-fast" | "halted" | "unwritable";
  /** What it halted for: no document's fault. Those that met it are open as well. */
  readonly halted?: { readonly code: ErrorCode; readonly message: string };
}
