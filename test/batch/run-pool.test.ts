import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runPool } from "../../src/batch/run-pool.ts";

async function* listAll<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

describe("a pool", () => {
  it("does every item once, never more than its limit at a time, whatever the times", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        async (times, limit) => {
          let running = 0;
          let most = 0;
          const work = async (item: { at: number; ticks: number }): Promise<number> => {
            running += 1;
            most = Math.max(most, running);
            for (let tick = 0; tick < item.ticks; tick += 1) await Promise.resolve();
            running -= 1;
            return item.at;
          };
          const seen: number[] = [];
          const items = listAll(times.map((ticks, at) => ({ at, ticks })));
          for await (const at of runPool({ items, limit: () => limit, work })) seen.push(at);
          expect(seen.sort((a, b) => a - b)).toEqual(times.map((_, at) => at));
          expect(most).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("ends with what the work or the list throws, after what runs is done", async () => {
    const done: number[] = [];
    const work = async (item: number): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, item));
      if (item === 1) throw new Error("no");
      done.push(item);
      return item;
    };
    const run = async (): Promise<void> => {
      for await (const _ of runPool({ items: listAll([1, 20, 5]), limit: () => 2, work })) void _;
    };
    await expect(run()).rejects.toThrow("no");
    expect(done).toEqual([20]);
  });

  it("waits for no list that does not come once it is stopped", async () => {
    const controller = new AbortController();
    const never: AsyncIterator<number> = { next: () => new Promise(() => undefined) };
    setTimeout(() => controller.abort(new Error("stop")), 5);
    const pool = runPool({
      items: never,
      limit: () => 1,
      work: async (item) => item,
      signal: controller.signal,
    });
    await expect(pool.next()).rejects.toThrow("stop");
  });
});
