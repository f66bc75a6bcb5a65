import type { Schema } from "../document/schema.ts";
import { defaults } from "../options/defaults.ts";
import { createEventQueue } from "../run/create-event-queue.ts";
import { resolveSchema } from "../schema/resolve-schema.ts";
import type { BatchOutcome } from "./batch-outcome.ts";
import type { BatchTask } from "./batch-task.ts";
import type { ListedTask } from "./journal/task-row.ts";
import type { ManyOptions } from "./many-options.ts";
import { measureMany } from "./measure-many.ts";
import { openAgain } from "./open-again.ts";
import { runBatch } from "./run-batch.ts";

/**
 * As `extractMany`, by batches of the gateway: a document is opened once to ask and once more when its answers are there, so its source is kept until
 * then. Where the work is stopped before its end, batches that go on are told to end. Throws as `extractMany`.
 */
export async function* extractInBatches(
  tasks: AsyncIterable<BatchTask>,
  options: ManyOptions,
): AsyncGenerator<BatchOutcome, void, undefined> {
  const schema: Schema = await resolveSchema(options.schema);
  const { signal, budget = {}, ...given } = options;
  const { shared, ...own } = budget;
  const metrics = await measureMany();
  const left = new AbortController();
  const outcomes = createEventQueue<BatchOutcome>(() => left.abort());
  const kept = new Map<string, BatchTask>();
  async function* list(): AsyncGenerator<ListedTask> {
    let index = 0;
    for await (const task of tasks) {
      const path = String(index);
      index += 1;
      kept.set(path, openAgain(task));
      yield {
        source: task.source,
        place: { kind: "path", path },
        ...(task.pages ? { pages: task.pages } : {}),
      };
    }
  }
  const work = async (): Promise<void> => {
    await runBatch({
      tasks: list(),
      isRanked: false,
      options: { ...given, schema, budget: own },
      write: async () => undefined,
      resume: false,
      retryFailed: false,
      caps: {},
      ...(shared ? { budget: shared } : {}),
      onUncertain: "retry",
      stop: signal ? AbortSignal.any([signal, left.signal]) : left.signal,
      graceMs: defaults.batch.graceMs,
      endsBatches: true,
      // Whoever takes the outcomes decides what to make of a fault.
      keepGoing: true,
      openTask: ({ place }) => kept.get(place.kind === "path" ? place.path : "") as BatchTask,
      onTaskDone: ({ place }) => void kept.delete(place.kind === "path" ? place.path : ""),
      // Nothing goes on with this run, so that what there is no money for has failed.
      onOutcome: (outcome) =>
        outcomes.push(outcome.status === "skipped" ? { ...outcome, status: "failed" } : outcome),
      ...(metrics ? { metrics } : {}),
    });
  };
  const working = work().then(
    () => (signal?.aborted ? outcomes.fail(signal.reason) : outcomes.end()),
    (error: unknown) => outcomes.fail(error),
  );
  const items = outcomes.read();
  try {
    for (;;) {
      const next = await items.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await items.return?.();
    await working;
  }
}
