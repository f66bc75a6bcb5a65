import type { Job } from "bullmq";
import type { JobData } from "./job-data.ts";
import type { RunContext } from "./open-run-context.ts";

/** One job in the hands of a worker. */
export interface JobWork {
  readonly job: Job<JobData>;
  readonly context: RunContext;
  /** Aborts where the job is not this worker's any more, or the worker has to end. */
  readonly signal: AbortSignal;
}
