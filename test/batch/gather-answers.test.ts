import { describe, expect, it } from "vitest";
import { gatherAnswers } from "../../src/batch/gather-answers.ts";
import type { AnswerStore } from "../../src/ports/answer-store.ts";

const store: AnswerStore = {
  find: async () => undefined,
  open: async () => undefined,
  close: async () => undefined,
};

/** Answers that come in one after the other, `gapMs` apart, each after `tookMs`; gives when each document went on. */
async function simulate(answers: number, tookMs: number, gapMs: number) {
  let time = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const gather = gatherAnswers({
    now: () => time,
    after: (milliseconds, run) => void timers.push({ at: time + milliseconds, run }),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const advance = async (to: number) => {
    for (const timer of timers.filter(({ at }) => at <= to)) {
      time = timer.at;
      timer.run();
      await settle();
    }
    timers = timers.filter(({ at }) => at > to);
    time = to;
  };
  const asked = Array.from({ length: answers }, (_, at) => ({ start: at * gapMs, end: at * gapMs + tookMs }));
  const moments = asked
    .flatMap(({ start, end }, index) => [
      { at: start, index, isEnd: false },
      { at: end, index, isEnd: true },
    ])
    .sort((a, b) => a.at - b.at);
  const stores = new Map<number, AnswerStore>();
  const waits: number[] = [];
  const goneOn: number[] = [];
  const close = async (index: number, at: number) => {
    await stores.get(index)?.close(String(index), "{}");
    waits[index] = time - at;
    goneOn[index] = time;
  };
  for (const { at, index, isEnd } of moments) {
    await advance(at);
    if (!isEnd) {
      stores.set(index, gather(store));
      await stores.get(index)?.open(String(index));
      continue;
    }
    void close(index, at);
    await settle();
  }
  await advance(Infinity);
  return { waits, groups: new Set(goneOn).size };
}

describe("answers that come in", () => {
  it("go on in groups where many do, none of them waiting for more than an eighth of what they took", async () => {
    const { waits, groups } = await simulate(300, 200, 6);
    expect(waits).toHaveLength(300);
    expect(Math.max(...waits)).toBeLessThanOrEqual(25);
    expect(groups).toBeLessThan(100);
  });

  it("wait 40 ms at most, however slow the gateway is", async () => {
    const { waits, groups } = await simulate(300, 5000, 6);
    expect(Math.max(...waits)).toBeLessThanOrEqual(40);
    expect(groups).toBeLessThan(100);
  });

  it.each([
    ["one after the other", 200, 200],
    ["a few at once", 200, 50],
    ["so that only one more would join", 200, 20],
    ["rarely from a slow gateway", 5000, 150],
    ["fast", 2, 1],
  ])("go on at once where they come %s", async (_, tookMs, gapMs) => {
    const { waits, groups } = await simulate(60, tookMs, gapMs);
    expect(Math.max(...waits)).toBe(0);
    expect(groups).toBe(60);
  });

  it("are written down before they wait", async () => {
    const written: string[] = [];
    const gather = gatherAnswers({ now: () => 0, after: () => undefined });
    const kept = gather({ ...store, close: async (question) => void written.push(question) });
    await kept.open("a");
    void kept.close("a", "{}");
    await Promise.resolve();
    expect(written).toEqual(["a"]);
  });
});
