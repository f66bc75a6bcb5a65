import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { ListedTask } from "../../src/batch/journal/task-row.ts";
import { listInto } from "../../src/batch/list-into.ts";

async function* listSlowly(count: number, isEndless = false): AsyncGenerator<ListedTask> {
  for (let at = 0; at < count; at += 1) {
    await sleep(2);
    yield { source: `${at}.txt`, place: { kind: "path", path: `${at}.txt` } };
  }
  if (isEndless) await new Promise(() => undefined);
}

function makeStand(tasks: AsyncIterable<ListedTask>) {
  const stop = new AbortController();
  const added: ListedTask[] = [];
  const told: [number, boolean][] = [];
  let given = 0;
  const listed = listInto({
    tasks,
    queue: {
      add: (group: readonly ListedTask[]) => void added.push(...group),
      claim: () => (given < added.length ? { id: (given += 1) } : undefined),
    } as unknown as Parameters<typeof listInto>[0]["queue"],
    isRanked: false,
    signal: stop.signal,
    onListed: (...heard) => void told.push(heard),
  });
  return { stop, added, told, ...listed };
}

describe("what is listed while a run works on it", () => {
  it("is given out before the list has ended, and whole once it has", async () => {
    const { rows, told, counted } = makeStand(listSlowly(40));
    const seen: [number, boolean | undefined][] = [];
    for await (const { id } of rows) seen.push([id, told.at(-1)?.[1]]);
    await counted();
    expect(seen.map(([id]) => id)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(seen[0]).toEqual([1, false]);
    expect(told.at(-1)).toEqual([40, true]);
  });

  it("is counted to its end where the run stops at its first document", async () => {
    const { stop, rows, added, told, counted } = makeStand(listSlowly(40));
    expect((await rows.next()).value).toEqual({ id: 1 });
    stop.abort();
    void rows.return(undefined);
    await counted();
    expect(added).toHaveLength(40);
    expect(told.at(-1)).toEqual([40, true]);
  });

  it("is waited for no longer than a moment where it does not end", async () => {
    const { stop, rows, told, counted } = makeStand(listSlowly(1, true));
    expect((await rows.next()).value).toEqual({ id: 1 });
    stop.abort();
    await counted();
    expect(told).toEqual([[1, false]]);
  });
});
