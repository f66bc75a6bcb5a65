import type { Job, Worker } from "bullmq";
import type { BatchStatus } from "../batch/batch-outcome.ts";
import { isUnpaid } from "../batch/is-unpaid.ts";
import type { TaskResult } from "../batch/process-task.ts";
import { toAnyError } from "../batch/to-any-error.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { defaults } from "../options/defaults.ts";
import { addParts } from "./add-parts.ts";
import { findOutcome } from "./find-outcome.ts";
import { findRun } from "./find-run.ts";
import type { KnownRun } from "./find-run.ts";
import { holdRun } from "./hold-run.ts";
import type { JobData } from "./job-data.ts";
import { nameJobSource } from "./name-job-source.ts";
import type { RunContext } from "./open-run-context.ts";
import type { QueueServer } from "./open-server.ts";
import { passPause } from "./pass-pause.ts";
import { processDocument } from "./process-document.ts";
import { processPart } from "./process-part.ts";
import { resumeRun } from "./resume-run.ts";
import { runKeys } from "./run-keys.ts";
import type { RunPause } from "./run-pause.ts";
import { writeOutcome } from "./write-outcome.ts";

/** What a worker tells of a job. */
export interface JobNote {
  readonly source: string;
  /** `again`: it failed and is tried later; `split`: its parts come first; `released`: another worker takes it. */
  readonly what: BatchStatus | "again" | "split" | "part" | "released";
  readonly error?: GleanerError;
  readonly result?: TaskResult;
  readonly milliseconds: number;
}

/** A job in the hands of a worker, and whom the worker tells what. */
export interface JobInput {
  readonly job: Job<JobData>;
  readonly token: string;
  readonly worker: Worker<JobData>;
  readonly server: QueueServer;
  readonly openRun: (run: string, known: KnownRun) => Promise<RunContext>;
  readonly onNote: (note: JobNote) => void;
  readonly onStart?: (source: string) => void;
  /** This worker cannot do what runs ask for; another one may. */
  readonly onUnfit: (error: GleanerError) => void;
  readonly isUnfit: () => boolean;
  /** Runs whose gateways refuse the keys of this worker, and how often it still leaves the next try to others. */
  readonly refusals: Map<string, number>;
  readonly onPause: (run: string, pause: RunPause) => void;
  readonly onResume: (run: string) => void;
  /** The worker has to end. */
  readonly hard: AbortSignal;
  /** The job is not this worker's any more. */
  readonly signal: AbortSignal;
}

/** Lets a job that failed for a reason that passes come back; throws the error as it is where it has had its tries. */
async function comeBack({ job, worker, server }: JobInput, error: GleanerError): Promise<void> {
  const { tries, patienceMs, firstDelayMs } = defaults.queue;
  const { data, attemptsMade } = job;
  const since = data.limitedSince ?? Date.now();
  // That there were too many requests is nothing that the document did.
  if (isGleanerError(error, "provider.rate-limited") && Date.now() - since < patienceMs) {
    await job.updateData({ ...data, limitedSince: since });
    const pauseMs = Math.max(error.retryAfterMs ?? 0, firstDelayMs);
    await worker.rateLimit(Math.min(pauseMs, defaults.transport.maxDelayMs));
    throw new server.bullmq.RateLimitError();
  }
  if (attemptsMade + 1 < tries) throw error;
}

async function finish(
  input: JobInput,
  context: RunContext,
  result: TaskResult,
  { begun, isPaused }: { readonly begun: number; readonly isPaused: boolean },
): Promise<BatchStatus> {
  const { job, server } = input;
  const { store, judge, accounts } = context;
  const { run, round } = job.data;
  const { status, error } = result.outcome;
  const isLastTry = job.attemptsMade + 1 >= defaults.queue.tries;
  const judged = judge?.judge(result.outcome, { begun, isLastTry }) ?? { by: "document" };
  if (judge?.hasAnswers() === true) await accounts.note();
  if (judged.by === "run") return await holdRun(input, context, judged);
  if (error?.retryable === true) await comeBack(input, error);
  if (isPaused && judged.by === "document") {
    await resumeRun(server, run);
    input.onResume(run);
  }
  const outcome = isUnpaid(error) ? { ...result.outcome, status: "skipped" as const } : result.outcome;
  // Before the job ends: whoever gets it once more finds that all is done.
  await writeOutcome(store, runKeys(run).outcome(job.id ?? ""), { ...result, outcome }, round);
  if (error) {
    input.onNote({
      source: nameJobSource(job.data.source),
      what: outcome.status,
      error,
      result,
      milliseconds: result.milliseconds,
    });
    throw new server.bullmq.UnrecoverableError(`${error.code}: ${error.message}`);
  }
  return status;
}

/** One job from its claim to its end. What it throws tells the queue what becomes of it. */
export async function processJob(input: JobInput): Promise<{ readonly status: string }> {
  const { job, token, server, openRun, onNote, hard } = input;
  const start = performance.now();
  const { data } = job;
  const source = nameJobSource(data.source);
  const note = (what: JobNote["what"], more: Partial<JobNote> = {}): void =>
    onNote({ source, what, milliseconds: performance.now() - start, ...more });
  const signal = AbortSignal.any([input.signal, hard]);
  try {
    const known = await findRun(server, data.run);
    if (known.pause) await passPause(input, known.pause);
    const context = await openRun(data.run, known).catch((error: unknown) => {
      if (isGleanerError(error) && !error.retryable && error.where.source === undefined) input.onUnfit(error);
      throw error;
    });
    const work = { job, context, signal };
    if (data.part) {
      await processPart(work, data.part);
      note("part");
      return { status: "succeeded" };
    }
    const before = await findOutcome(context.store, data.run, job.id ?? "", data.round);
    if (before && !before.error) return { status: before.status };
    if (before?.error)
      throw new server.bullmq.UnrecoverableError(
        `${before.error.code}: ${before.error.what}: ${before.error.seen}`,
      );
    input.onStart?.(source);
    const begun = context.judge?.begin() ?? 0;
    let step = await processDocument(work);
    while ("parts" in step) {
      await addParts(server, job, step);
      note("split");
      if (await job.moveToWaitingChildren(token)) throw new server.bullmq.WaitingChildrenError();
      // All of them have ended meanwhile.
      step = await processDocument(work);
    }
    const status = await finish(input, context, step.result, { begun, isPaused: known.pause !== undefined });
    note(step.result.outcome.status, { result: step.result });
    return { status };
  } catch (thrown) {
    const { WaitingChildrenError, DelayedError, RateLimitError, UnrecoverableError, WaitingError } =
      server.bullmq;
    const told = [WaitingChildrenError, DelayedError, UnrecoverableError];
    if (told.some((kind) => thrown instanceof kind)) throw thrown;
    if (hard.aborted || input.isUnfit()) {
      note("released");
      await job.moveToWait(token);
      throw new WaitingError();
    }
    if (input.signal.aborted) {
      note("released");
      throw thrown;
    }
    const error = isGleanerError(thrown) ? thrown : toAnyError(thrown, source);
    note("again", thrown instanceof RateLimitError ? {} : { error });
    if (thrown instanceof RateLimitError || error.retryable) throw thrown;
    throw new UnrecoverableError(`${error.code}: ${error.message}`);
  }
}
