import { runPool } from "./run-pool.ts";

interface PassInput<T> {
  readonly items: AsyncIterator<T>;
  readonly limit: () => number;
  readonly work: (item: T) => Promise<true>;
  readonly signal: AbortSignal;
  /** Items that are to be worked on once more; it grows meanwhile. */
  readonly again: ReadonlyMap<unknown, T>;
}

/** Works on all items, and then once more on those that came back meanwhile. Throws as `runPool` does. */
export async function runPasses<T>({ items, again, ...pool }: PassInput<T>): Promise<void> {
  for await (const _ of runPool({ ...pool, items })) void _;
  async function* list(from: number): AsyncGenerator<T> {
    yield* [...again.values()].slice(from);
  }
  for (let done = 0; again.size > done;) {
    const next = list(done);
    done = again.size;
    for await (const _ of runPool({ ...pool, items: next })) void _;
  }
}
