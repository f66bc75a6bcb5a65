import { setImmediate as breathe, setTimeout as sleep } from "node:timers/promises";
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
/** What is not listed yet when a run stops is written down for so long, so that a folder is counted to its end. */
const countingMs = 1000;

interface Listing {
  /** Every document of the queue, those of earlier processes included, in the order of their turns. Throws what listing throws. */
  readonly rows: AsyncGenerator<TaskRow>;
  /** Once all is written down; of a run that was stopped, what was listed in the moment after. */
  readonly counted: () => Promise<void>;
}

/** Writes down what is listed, and meanwhile gives out the documents; begins with the first one that is asked for. */
export function listInto(input: ListInput): Listing {
  const { tasks, queue, isRanked, signal, deliveries, onListed } = input;
  let isWhole = false;
  let isOver = false;
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
      if (isOver) return;
      group.push(task);
      if (group.length >= groupSize || performance.now() - writtenAt > patienceMs) await write();
    }
    if (isOver) return;
    await write();
    onListed(count, true);
  };
  let listing: Promise<void> | undefined;
  async function* giveOut(): AsyncGenerator<TaskRow> {
    listing = list()
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
  return {
    rows: giveOut(),
    counted: async () => {
      const isLate = new AbortController();
      const enough = sleep(countingMs, undefined, { signal: isLate.signal }).catch(() => undefined);
      await Promise.race([listing, enough]);
      isOver = true;
      isLate.abort();
    },
  };
}
