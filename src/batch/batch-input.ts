import type { Schema } from "../document/schema.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import type { Budget, BudgetCaps } from "../money/create-budget.ts";
import type { Metrics } from "../telemetry/metrics/create-metrics.ts";
import type { BatchOutcome } from "./batch-outcome.ts";
import type { BatchProgress } from "./batch-progress.ts";
import type { BatchTask } from "./batch-task.ts";
import type { DeliveryEvent } from "./delivery/delivery-event.ts";
import type { Elsewhere } from "./elsewhere.ts";
import type { Journal } from "./journal/open-journal.ts";
import type { ListedTask, TaskRow } from "./journal/task-row.ts";
import type { ManyOptions } from "./many-options.ts";
import type { BatchContext } from "./process-task.ts";

export interface BatchInput {
  readonly tasks: AsyncIterable<ListedTask>;
  /** All are listed before the first one starts, so that their priorities hold. */
  readonly isRanked: boolean;
  readonly options: ManyOptions<Schema>;
  /** File of the lines; its journal stands beside it. Without it lines go to `write`, and nothing can be resumed. */
  readonly out?: string;
  readonly write?: (text: string) => Promise<void>;
  readonly resume: boolean;
  readonly retryFailed: boolean;
  /** Caps on all documents together, those of earlier processes included. */
  readonly caps: BudgetCaps;
  /** One that others spend from as well, in the place of one with these caps. */
  readonly budget?: Budget;
  /** What to do with a document whose call was under way when an earlier process ended. */
  readonly onUncertain: "retry" | "skip";
  /** Starts no more documents; those under way are finished. */
  readonly stop: AbortSignal;
  /** Milliseconds that they have for it. */
  readonly graceMs: number;
  /** Batches that go on when it is stopped are told to end, because nobody could fetch their answers. */
  readonly endsBatches?: boolean;
  /** Each document has its line whatever it met, also where the fault is the account's or the gateway's. @default false */
  readonly keepGoing?: boolean;
  /** In place of the default patience with a gateway that is down. */
  readonly faultPatienceMs?: number;
  /** Others work on the documents; opened once there is a journal. It may halt the run for what is no document's fault. */
  readonly openElsewhere?: (journal: Journal, onHalt: (error: GleanerError) => void) => Promise<Elsewhere>;
  /** Opens a document where its place alone does not tell how. */
  readonly openTask?: (row: TaskRow) => BatchTask;
  /** Told once a document has its outcome. */
  readonly onTaskDone?: (row: TaskRow) => void;
  readonly inspect?: BatchContext["inspect"];
  /** Where the report of a document was written. */
  readonly findReport?: (source: string) => string | undefined;
  readonly metrics?: Metrics;
  readonly onStart?: (read: () => BatchProgress, details: { readonly isChanged: boolean }) => void;
  readonly onDelivery?: (event: DeliveryEvent) => void;
  readonly onOutcome?: (outcome: BatchOutcome) => void;
}
