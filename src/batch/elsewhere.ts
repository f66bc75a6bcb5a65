import type { BatchSummary } from "./batch-summary.ts";
import type { TaskRow } from "./journal/task-row.ts";
import type { TaskResult } from "./process-task.ts";

/** Documents that other processes work on, while this one lists them and writes their lines. */
export interface Elsewhere {
  /** Documents given out at once. */
  readonly limit: number;
  /** What came of one document. Throws what stops the run, and the signal's reason once nobody waits any more. */
  process(row: TaskRow, signal: AbortSignal): Promise<TaskResult>;
  /** USD that answers came to so far, as far as this process has heard. */
  readonly cost: () => number;
  readonly readSpending: () => Promise<Pick<BatchSummary, "cost" | "uncertainCost" | "unpricedCalls">>;
  readonly close: () => Promise<void>;
}
