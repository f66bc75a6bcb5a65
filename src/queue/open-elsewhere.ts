import type { Job } from "bullmq";
import type { Elsewhere } from "../batch/elsewhere.ts";
import type { TaskRow } from "../batch/journal/task-row.ts";
import { openPlace } from "../batch/open-place.ts";
import type { TaskResult } from "../batch/process-task.ts";
import { reuseExtraction } from "../batch/reuse-extraction.ts";
import { toAnyError } from "../batch/to-any-error.ts";
import { toBatchOutcome } from "../batch/to-batch-outcome.ts";
import { faultOf } from "../errors/fault-of.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { load } from "../load.ts";
import { defaults } from "../options/defaults.ts";
import { codeOfReason } from "./code-of-reason.ts";
import { findOutcome } from "./find-outcome.ts";
import type { JobData } from "./job-data.ts";
import { jobOptions } from "./job-options.ts";
import { openQueuedRun } from "./open-queued-run.ts";
import type { QueuedRun, QueuedRunInput } from "./open-queued-run.ts";
import { readOutcome } from "./read-outcome.ts";
import { readPause } from "./read-pause.ts";
import { retryJob } from "./retry-job.ts";
import type { RunPause } from "./run-pause.ts";
import { watchJobs } from "./watch-jobs.ts";
import { watchPause } from "./watch-pause.ts";

interface ElsewhereInput extends QueuedRunInput {
  /** Documents that failed have another try. */
  readonly retryFailed: boolean;
  readonly onRun?: (run: string) => void;
  /** The run is paused for a fault that somebody has to mend. */
  readonly onHalt: (error: GleanerError) => void;
  /** The run waits for a gateway, or without a reason goes on; told once each. */
  readonly onPause?: (pause?: RunPause) => void;
}

/** Characters of a job's name that tell it from all others of its run. */
const markLength = 12;

/** What a run without `--retry-failed` tries again as well: the fault was no document's. */
const isOpen = (code: string): boolean => code === "limit.budget" || faultOf(code) !== undefined;

/** A job that has failed and left no outcome behind. */
function abandoned(source: string, reason: string | undefined): GleanerError {
  const code = codeOfReason(reason);
  const isStalled = code === "queue.stalled";
  return new GleanerError(code, {
    what: `Cannot finish ${source}`,
    seen: isStalled
      ? "every worker that took it up was gone before its end"
      : `its worker says: ${reason?.slice(code.length + 2).replace(/\.$/u, "")}`,
    hint: isStalled
      ? "Look at the document and at the memory of the workers, then try it again with --retry-failed."
      : "Mend that, then try it again with --retry-failed.",
    where: { source },
  });
}

/** The document cannot even be read here: its error is the one that it would have without a queue. */
async function failHere(row: TaskRow, thrown: unknown): Promise<TaskResult> {
  const task = openPlace(row);
  let error = task.error;
  try {
    if (!error && !isGleanerError(thrown)) await (await load(await task.open())).close();
  } catch (found) {
    error = toAnyError(found, row.source);
  }
  const outcome = toBatchOutcome(
    { source: row.source, sha256: null, error: error ?? toAnyError(thrown, row.source) },
    false,
  );
  return { outcome, isReused: false, milliseconds: 0 };
}

/** Gives the documents of a run to the workers of a queue, and brings back what came of them. Throws what the store and the queue throw. */
export async function openElsewhere(input: ElsewhereInput): Promise<Elsewhere> {
  const { server, store, retryFailed } = input;
  const { queue } = server;
  const run: QueuedRun = await openQueuedRun(input);
  input.onRun?.(run.id);
  const watch = await watchJobs(server);
  const pauses = watchPause({
    read: () => readPause(server.client, run.id),
    onHalt: input.onHalt,
    ...(input.onPause ? { onPause: input.onPause } : {}),
  });
  /** Jobs of documents that were listed: a second document of the same bytes uses the result of the first. */
  const met = new Set<string>();
  let cost = 0;

  /** Whether a job that had failed before this run went on is to be tried again rather than believed. */
  const isDue = ({ failedReason }: Job<JobData>): boolean =>
    retryFailed || isOpen(codeOfReason(failedReason));

  const finish = async (
    row: TaskRow,
    job: Job<JobData>,
    isSecond: boolean,
  ): Promise<TaskResult | undefined> => {
    const id = job.id ?? "";
    const stored = await findOutcome(store, run.id, id, job.data.round);
    if (!stored) return undefined;
    const result = readOutcome(stored, row.source);
    const { extraction } = result.outcome;
    if (!isSecond) {
      if (!result.isReused) cost += (extraction?.usage ?? result.outcome.error?.usage)?.cost ?? 0;
      return result;
    }
    if (!extraction || result.outcome.error) return result;
    const shown = reuseExtraction(extraction, []);
    return { ...result, outcome: { ...result.outcome, extraction: shown }, isReused: true };
  };

  const lookAfter = async (
    row: TaskRow,
    id: string,
    data: JobData,
    { isSecond, isFirstLook }: { readonly isSecond: boolean; readonly isFirstLook: boolean },
  ): Promise<TaskResult | undefined> => {
    const job = (await queue.getJob(id)) as Job<JobData> | undefined;
    if (!job) {
      // The queue has lost it, or has forgotten it since it was done.
      const stored = await findOutcome(store, run.id, id, 0);
      const isTried = stored?.error && (retryFailed || (isFirstLook && isOpen(stored.error.code)));
      if (stored && isTried !== true) return readOutcome(stored, row.source);
      const round = stored ? stored.round + 1 : 0;
      await queue.add("document", { ...data, round }, { ...jobOptions(row.priority), jobId: id });
      return undefined;
    }
    const state = await job.getState();
    if (state === "completed") return await finish(row, job, isSecond);
    if (state !== "failed") return undefined;
    if (isFirstLook && isDue(job)) {
      if (!isSecond) await retryJob(job);
      return undefined;
    }
    const found = await finish(row, job, isSecond);
    if (found) return found;
    const error = abandoned(row.source, job.failedReason);
    const outcome = toBatchOutcome({ source: row.source, sha256: null, error }, false);
    return { outcome, isReused: false, milliseconds: 0 };
  };

  return {
    limit: defaults.queue.window,
    cost: () => cost,
    async process(row, signal) {
      let added: Awaited<ReturnType<QueuedRun["add"]>>;
      try {
        added = await run.add(row);
      } catch (error) {
        if (isGleanerError(error) && (error.retryable || error.code === "result.unwritable")) throw error;
        return await failHere(row, error);
      }
      const { job, data } = added;
      const mark = job.slice(-markLength);
      const isSecond = met.has(mark);
      met.add(mark);
      for (let isFirstLook = true; ; isFirstLook = false) {
        signal.throwIfAborted();
        const heard = watch.ended(job, signal);
        heard.catch(() => undefined);
        const result = await lookAfter(row, job, data, { isSecond, isFirstLook });
        if (result) return result;
        await heard;
      }
    },
    async readSpending() {
      const { known, spent, held, unpriced } = await run.money.bury(defaults.queue.deadMs);
      const most = Math.max(spent.cost + held, known);
      return { cost: known, uncertainCost: Math.max(0, most - known), unpricedCalls: unpriced };
    },
    async close() {
      pauses.close();
      await watch.close();
    },
  };
}
