import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { Worker } from "bullmq";
import type { Schema } from "../document/schema.ts";
import type { BatchEvent } from "../batch/batch-event.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import { defaults } from "../options/defaults.ts";
import { openStore } from "../stores/open-store.ts";
import type { KnownRun } from "./find-run.ts";
import type { JobData } from "./job-data.ts";
import { openRunContext } from "./open-run-context.ts";
import type { RunContext, SplitSettings } from "./open-run-context.ts";
import type { QueueServer } from "./open-server.ts";
import { probeRuns } from "./probe-runs.ts";
import { processJob } from "./process-job.ts";
import type { JobNote } from "./process-job.ts";
import type { RunPause } from "./run-pause.ts";

export interface WorkerInput {
  readonly server: QueueServer;
  /** In place of the store that runs name. */
  readonly store?: string;
  /** Documents and parts worked on at once. */
  readonly concurrency: number;
  /** Milliseconds that a claim on a job holds without a sign of life. */
  readonly lockMs: number;
  /** Times that a job may lose its worker before it counts as failed. */
  readonly maxStalled: number;
  /** Milliseconds to finish what was begun once `stop` aborts. */
  readonly graceMs: number;
  readonly split: SplitSettings;
  readonly schemas: readonly Schema[];
  readonly password?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes no more jobs; what is not finished in time goes back to the queue. */
  readonly stop: AbortSignal;
  readonly onNote: (note: JobNote) => void;
  /** A document is begun. */
  readonly onStart?: (source: string) => void;
  readonly onEvent?: (event: BatchEvent) => void;
  /** The documents of a run wait for the reason given, or without one go on; told once each. */
  readonly onRun?: (run: string, pause?: RunPause) => void;
}

/** Times that a lock is looked after while it holds. */
const looks = 4;
/** Milliseconds for the last words with the queue. One that does not answer cannot be told anything; others take the jobs over in time. */
const lastMs = 5_000;
/** Milliseconds between two looks whether it is time to go. */
const pollMs = 100;

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

/** Works on jobs until it is stopped; resolves once nothing is in its hands any more. Throws what the store throws. */
export async function runWorker(input: WorkerInput): Promise<void> {
  const { server, lockMs, graceMs, stop, onNote, env } = input;
  const name = `worker-${hostname()}-${randomUUID().slice(0, 8)}`;
  const hard = new AbortController();
  const runs = new Map<string, Promise<RunContext>>();
  let count = 0;
  const given = input.store === undefined ? undefined : await openStore(input.store, env);
  const openRun = async (run: string, { store, version }: KnownRun): Promise<RunContext> => {
    const key = `${run} ${version}`;
    const known = runs.get(key);
    if (known) return await known;
    count += 1;
    const worker = `${name}-${count}`;
    const opening = (async () =>
      openRunContext({ ...input, run, worker, store: given ?? (await openStore(store, env)) }))();
    runs.set(key, opening);
    // A worker that could not take it up may be able to later.
    opening.catch(() => runs.delete(key));
    return await opening;
  };
  const { deadMs } = defaults.queue;
  const connection = server.client.duplicate();
  connection.on("error", () => undefined);
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const refusals = new Map<string, number>();
  const pauses = new Map<string, number>();
  const onPause = (run: string, pause: RunPause): void => {
    if (pauses.get(run) === pause.since) return;
    pauses.set(run, pause.since);
    input.onRun?.(run, pause);
  };
  const onResume = (run: string): void => {
    pauses.delete(run);
    input.onRun?.(run);
  };
  let underWay = 0;
  let unfit: GleanerError | undefined;
  const onUnfit = (error: GleanerError): void => {
    unfit ??= error;
    end();
  };
  const paused = await server.client.smembers("{gleaner}:paused").catch(() => []);
  const worker: Worker<JobData> = new server.bullmq.Worker<JobData>(
    "documents",
    // BullMQ gives a signal only to a function that names three arguments.
    async (job, token, signal) => {
      underWay += 1;
      return await processJob({
        job,
        token: token ?? "",
        worker,
        server,
        openRun,
        onNote,
        refusals,
        onPause,
        onResume,
        ...(input.onStart ? { onStart: input.onStart } : {}),
        onUnfit,
        isUnfit: () => unfit !== undefined,
        hard: hard.signal,
        signal: signal ?? hard.signal,
      }).finally(() => {
        underWay -= 1;
      });
    },
    {
      connection,
      prefix: "{gleaner}",
      concurrency: input.concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs / looks,
      maxStalledCount: input.maxStalled,
    },
  );
  worker.on("error", () => undefined);
  // Somebody else has it by now, or will have: two must not ask the same.
  worker.on("lockRenewalFailed", (jobs) => {
    for (const job of jobs) worker.cancelJob(job, "the claim on it is lost");
  });
  // With a key that works, perhaps. Not before it is counted among the workers: those whose keys are refused would not leave it the try.
  void worker
    .waitUntilReady()
    .then(async () => probeRuns(server, paused, ending.signal))
    .catch(() => undefined);
  const beat = setInterval(() => {
    for (const opening of runs.values())
      void opening.then(({ money }) => money.bury(Math.max(deadMs, lockMs * 1.5))).catch(() => undefined);
  }, lockMs / 3);
  try {
    stop.addEventListener("abort", end, { once: true });
    if (stop.aborted) end();
    await untilAborted(ending.signal);
    const timer = setTimeout(() => hard.abort(new Error("the worker ends")), graceMs);
    const begun = performance.now();
    const closed = new AbortController();
    void worker
      .close()
      .catch(() => undefined)
      .finally(() => closed.abort());
    const isLate = (): boolean => performance.now() - begun > (underWay > 0 ? graceMs : 0) + lastMs;
    while (!closed.signal.aborted && !isLate()) await wait(pollMs);
    clearTimeout(timer);
  } finally {
    clearInterval(beat);
    stop.removeEventListener("abort", end);
    for (const opening of runs.values()) {
      const context = await opening.catch(() => undefined);
      await Promise.race([context?.budget.close(), wait(lastMs)]).catch(() => undefined);
    }
  }
  connection.disconnect();
  if (unfit) throw unfit;
}
