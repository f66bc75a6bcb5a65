import type { SingleSource } from "../document/source.ts";
import type { DataOf } from "../schema/data-of.ts";
import type { BatchOutcome } from "./batch-outcome.ts";
import type { BatchTask } from "./batch-task.ts";
import type { ManyOptions, ManySource } from "./many-options.ts";
import { measureMany } from "./measure-many.ts";

type ManySources = readonly (SingleSource | ManySource)[] | AsyncIterable<ManySource> | Iterable<ManySource>;

const isNamed = (item: unknown): item is ManySource =>
  typeof item === "object" && item !== null && Object.hasOwn(item, "source");

/**
 * Extracts from many documents, several at a time, and yields one outcome a document as it is ready: a document that cannot be
 * used has an outcome too. Sources are taken as there is room, so a list of any length takes the same memory. Throws only what is
 * wrong with the options or with `sources` itself, and the reason of an aborted `signal`; leaving the loop stops the work.
 */
export async function* extractMany<TSchema>(
  sources: ManySources,
  options: ManyOptions<TSchema>,
): AsyncGenerator<BatchOutcome<DataOf<TSchema>>, void, undefined> {
  const [{ openContext }, { processTask }, { runPool }, { nameSource }, { watchLimits }, { pathOfSource }] =
    await Promise.all([
      import("./open-context.ts"),
      import("./process-task.ts"),
      import("./run-pool.ts"),
      import("./name-source.ts"),
      import("./watch-limits.ts"),
      import("./path-of-source.ts"),
    ]);
  async function* listAll(): AsyncGenerator<BatchTask> {
    let index = 0;
    for await (const item of sources as AsyncIterable<unknown>) {
      const { source, name, pages } = isNamed(item) ? item : { source: item as SingleSource };
      const path = pathOfSource(source);
      yield {
        ...(path === undefined ? {} : { path }),
        source: name ?? nameSource(source, index),
        open: async () => source,
        ...(pages ? { pages } : {}),
      };
      index += 1;
    }
  }
  if (options.delivery === "batch") {
    const { extractInBatches } = await import("./extract-in-batches.ts");
    yield* extractInBatches(listAll(), options) as AsyncGenerator<BatchOutcome<DataOf<TSchema>>>;
    return;
  }
  const left = new AbortController();
  const failed = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, left.signal]) : left.signal;
  const limits = watchLimits();
  const metrics = await measureMany();
  const { context, pace, failFast } = await openContext(
    {
      ...options,
      onEvent(event) {
        limits.note(event);
        metrics?.heard(event);
        options.onEvent?.(event);
      },
    },
    signal,
  );
  async function* list(): AsyncGenerator<BatchTask> {
    for await (const task of listAll()) {
      if (failed.signal.aborted) return;
      yield task;
    }
  }
  try {
    const work = async (task: BatchTask): Promise<BatchOutcome> => {
      metrics?.started(task.source);
      const { outcome, milliseconds } = await processTask(task, context);
      metrics?.finished({ ...outcome, milliseconds });
      pace.note({ milliseconds, isLimited: limits.take(task.source) });
      if (failFast && outcome.status === "failed") failed.abort();
      return outcome;
    };
    for await (const outcome of runPool({ items: list(), limit: pace.limit, work, signal }))
      yield outcome as BatchOutcome<DataOf<TSchema>>;
  } finally {
    left.abort();
  }
}
