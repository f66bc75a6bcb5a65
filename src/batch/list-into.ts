import { setImmediate as breathe } from "node:timers/promises";
import type { Deliveries } from "./delivery/deliver-batches.ts";
import type { ListedTask, TaskRow } from "./journal/task-row.ts";
import type { TaskQueue } from "./journal/task-queue.ts";

interface ListInput {
  readonly tasks: AsyncIterable<ListedTask>;
  readonly queue: TaskQueue;
  /** Nothing is started before all is listed, so that priorities hold among all. */
  readonly isRanked: boolean;
  readonly signal: AbortSignal;
  /** Documents that come back after their answers did. */
  readonly deliveries?: Pick<Deliveries, "more" | "changed">;
  readonly onListed: (count: number, isWhole: boolean) => void;
}

/** Documents written down at once. */
const groupSize = 500;
/** A short list is not kept waiting for a whole group. */
const patienceMs = 100;

/**
 * Writes down what is listed, and meanwhile gives out the documents in the order of their turns. Whoever reads it gets every document of the
 * queue, those of earlier processes included. Throws what listing throws.
 */
export async function* listInto(input: ListInput): AsyncGenerator<TaskRow> {
  const { tasks, queue, isRanked, signal, deliveries, onListed } = input;
  let isWhole = false;
  let failure: unknown;
  let changed = Promise.withResolvers<undefined>();
  const tell = (): void => {
    changed.resolve(undefined);
    changed = Promise.withResolvers();
  };
  const list = async (): Promise<void> => {
    let group: ListedTask[] = [];
    let count = 0;
    let writtenAt = 0;
    const write = async (): Promise<void> => {
      if (group.length > 0) queue.add(group);
      count += group.length;
      group = [];
      writtenAt = performance.now();
      onListed(count, false);
      tell();
      await breathe();
    };
    for await (const task of tasks) {
      if (signal.aborted) return;
      group.push(task);
      if (group.length >= groupSize || performance.now() - writtenAt > patienceMs) await write();
    }
    await write();
    onListed(count, true);
  };
  const listing = list()
    .catch((error: unknown) => {
      failure = error;
    })
    .finally(() => {
      isWhole = true;
      tell();
    });
  for (;;) {
    if (signal.aborted) return;
    const next = changed.promise;
    const isLast = isWhole;
    const row = isRanked && !isLast ? undefined : queue.claim();
    if (row) yield row;
    else if (!isLast) await (deliveries ? Promise.race([next, deliveries.changed()]) : next);
    else if (!(await deliveries?.more())) break;
  }
  await listing;
  if (failure !== undefined) throw failure;
}
