interface PoolInput<TItem, TResult> {
  readonly items: AsyncIterator<TItem>;
  /** How many may be worked on at once, asked before each start. */
  readonly limit: () => number;
  readonly work: (item: TItem) => Promise<TResult>;
  /** No more is started once it aborts; what runs is waited for. */
  readonly signal?: AbortSignal;
}

/**
 * Works on items as they come, so many at once, and gives results as they are ready. It holds no more than that number of items
 * and results, and takes the next item only when there is room for it. What `work` or `items` throws ends it, after what runs.
 */
export async function* runPool<TItem, TResult>(input: PoolInput<TItem, TResult>): AsyncGenerator<TResult> {
  const { items, limit, work, signal } = input;
  const ready: TResult[] = [];
  const failures: unknown[] = [];
  let running = 0;
  let isPulling = false;
  let isDone = false;
  let changed = Promise.withResolvers<undefined>();
  const tell = (): void => {
    changed.resolve(undefined);
    changed = Promise.withResolvers();
  };
  const isOver = (): boolean => isDone || failures.length > 0 || signal?.aborted === true;

  const start = async (item: TItem): Promise<void> => {
    running += 1;
    try {
      ready.push(await work(item));
    } catch (error) {
      failures.push(error);
    }
    running -= 1;
    tell();
  };
  const pull = async (): Promise<void> => {
    isPulling = true;
    try {
      const next = await items.next();
      if (next.done === true) isDone = true;
      else if (!isOver()) void start(next.value);
    } catch (error) {
      failures.push(error);
    }
    isPulling = false;
    tell();
  };

  signal?.addEventListener("abort", tell, { once: true });
  try {
    for (;;) {
      const result = ready.shift();
      if (result !== undefined) {
        yield result;
        continue;
      }
      if (!isPulling && !isOver() && running < limit()) {
        void pull();
        continue;
      }
      // Nobody waits for a list that does not come once the work is stopped.
      if (isOver() && running === 0 && ready.length === 0) break;
      await changed.promise;
    }
    if (failures.length > 0) throw failures[0];
    signal?.throwIfAborted();
  } finally {
    signal?.removeEventListener("abort", tell);
    isDone = true;
    void items.return?.();
  }
}
