import { runPool } from "./run-pool.ts";

interface PassInput<T> {
  readonly items: AsyncIterator<T>;
  readonly limit: () => number;
  readonly work: (item: T) => Promise<true>;
  readonly signal: AbortSignal;
  /** Waited for when no more of the items comes, or when the work stops. */
  readonly counted: () => Promise<void>;
  /** Items that are to be worked on once more; it grows meanwhile. */
  readonly again: ReadonlyMap<unknown, T>;
}

/** Works on all items, and then once more on those that came back meanwhile. Throws as `runPool` does. */
export async function runPasses<T>({ items, again, counted, ...pool }: PassInput<T>): Promise<void> {
  try {
    for await (const _ of runPool({ ...pool, items })) void _;
  } finally {
    await counted();
  }
  async function* list(from: number): AsyncGenerator<T> {
    yield* [...again.values()].slice(from);
  }
  for (let done = 0; again.size > done;) {
    const next = list(done);
    done = again.size;
    for await (const _ of runPool({ ...pool, items: next })) void _;
  }
}
