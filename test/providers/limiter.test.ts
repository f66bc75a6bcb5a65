import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RateLimits } from "../../src/options/extract-options.ts";
import { createLimiter } from "../../src/providers/shared/create-limiter.ts";
import type { Clock, TurnEnd } from "../../src/providers/shared/create-limiter.ts";

/** A clock that stands still until it is told otherwise. */
function makeClock() {
  let now = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => void (timers = timers.filter((each) => each !== timer));
    },
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const pass = async (milliseconds: number): Promise<void> => {
    const end = now + milliseconds;
    await settle();
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      now = next.at;
      timers = timers.filter((each) => each !== next);
      next.run();
      await settle();
    }
    now = end;
  };
  return { clock, pass, count: () => timers.length };
}

function setUp(limits: RateLimits = {}) {
  const { clock, pass, count } = makeClock();
  const limiter = createLimiter({ clock, maxPauseMs: 60_000 });
  const sent: { readonly name: string; readonly at: number; readonly end: (end: TurnEnd) => void }[] = [];
  const failed: [string, unknown][] = [];
  const ask = (name: string, tokens = 0, signal = new AbortController().signal, own = limits): void => {
    const refuse = (leftMs: number): Error => new Error(`left ${leftMs}`);
    limiter.take({ limits: own, tokens, signal, refuse }).then(
      (end) => sent.push({ name, at: clock.now(), end }),
      (error: unknown) => failed.push([name, error]),
    );
  };
  const names = (): string[] => sent.map(({ name }) => name);
  return { clock, pass, count, limiter, sent, failed, ask, names };
}

const answered: TurnEnd = { result: "answered" };

describe("the limits of a key", () => {
  it("hold nobody back where there are none, and leave nothing behind", async () => {
    const { ask, pass, sent, limiter, count } = setUp();
    for (let turn = 0; turn < 100; turn += 1) ask(`${turn}`);
    await pass(0);
    expect(sent).toHaveLength(100);
    for (const { end } of sent) end(answered);
    expect(limiter.isIdle()).toBe(true);
    expect(count()).toBe(0);
  });

  it("let calls through in the order of asking, as many at once as they say", async () => {
    const { ask, pass, sent, names } = setUp({ concurrency: 2 });
    for (const name of ["a", "b", "c", "d"]) ask(name);
    await pass(0);
    expect(names()).toEqual(["a", "b"]);
    sent[1]?.end(answered);
    await pass(0);
    expect(names()).toEqual(["a", "b", "c"]);
  });

  it("let no more requests through in any minute", async () => {
    const { ask, pass, sent } = setUp({ requestsPerMinute: 2 });
    ask("a");
    await pass(10_000);
    for (const name of ["b", "c", "d", "e"]) ask(name);
    await pass(200_000);
    expect(sent.map(({ at }) => at)).toEqual([0, 10_000, 60_000, 70_000, 120_000]);
  });

  it("count tokens as expected until the answer tells them", async () => {
    const { ask, pass, sent, names } = setUp({ tokensPerMinute: 100 });
    ask("a", 60);
    ask("b", 60);
    await pass(1000);
    expect(names()).toEqual(["a"]);
    sent[0]?.end({ result: "answered", tokens: 30 });
    await pass(0);
    expect(names()).toEqual(["a", "b"]);
    sent[1]?.end({ result: "answered", tokens: 90 });
    ask("c", 10);
    await pass(58_000);
    expect(names()).toHaveLength(2);
    await pass(61_000);
    expect(names()).toHaveLength(3);
  });

  it("let a call through alone that is larger than they are", async () => {
    const { ask, pass, sent } = setUp({ tokensPerMinute: 100 });
    for (const name of ["a", "b"]) ask(name, 500);
    await pass(100_000);
    expect(sent.map(({ at }) => at)).toEqual([0, 60_000]);
  });

  it("are left at once by a call that is aborted, which frees those behind it", async () => {
    const { ask, pass, names, failed } = setUp({ requestsPerMinute: 1 });
    const controller = new AbortController();
    ask("a");
    ask("b", 0, controller.signal);
    ask("c", 0, undefined, {});
    await pass(100);
    expect(names()).toEqual(["a"]);
    const reason = new Error("enough");
    controller.abort(reason);
    await pass(0);
    expect(failed).toEqual([["b", reason]]);
    expect(names()).toEqual(["a", "c"]);
  });

  it("hold over random calls", async () => {
    const call = fc.record({ gap: fc.nat(20_000), tokens: fc.nat(60), takes: fc.nat(30_000) });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 25 }), async (calls) => {
        const { ask, pass, sent, names } = setUp({
          requestsPerMinute: 5,
          tokensPerMinute: 100,
          concurrency: 3,
        });
        let done = 0;
        for (const [index, { gap, tokens }] of calls.entries()) {
          ask(`${index}`, tokens);
          await pass(gap);
          if (sent.length - done >= 3) sent[done++]?.end(answered);
        }
        while (sent.length < calls.length) {
          await pass(60_000);
          sent[done++]?.end(answered);
        }
        expect(names()).toEqual(calls.map((_, index) => `${index}`));
        for (const { at } of sent) {
          const minute = sent.filter((each) => each.at >= at && each.at < at + 60_000);
          expect(minute.length).toBeLessThanOrEqual(5);
          const tokens = minute.map(({ name }) => calls[Number(name)]?.tokens ?? 0);
          expect(tokens.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a gateway that complains", () => {
  const limited = (retryAfterMs?: number): TurnEnd =>
    retryAfterMs === undefined ? { result: "limited" } : { result: "limited", retryAfterMs };

  it("is left alone by every call of the key as long as it says, then asked half as much at once", async () => {
    const { ask, pass, sent } = setUp();
    for (let turn = 0; turn < 8; turn += 1) ask(`${turn}`);
    await pass(0);
    // All eight were under way together: two complaints are of one thing, and the answers of the others are no reason to ask more.
    for (const { end } of sent.slice(0, 2)) end(limited(2000));
    for (const { end } of sent.slice(2)) end(answered);
    for (let turn = 8; turn < 16; turn += 1) ask(`${turn}`);
    await pass(1999);
    expect(sent).toHaveLength(8);
    await pass(1);
    expect(sent).toHaveLength(12);
  });

  it("is asked no more at once than it bore", async () => {
    const { ask, pass, sent } = setUp();
    for (let turn = 0; turn < 20; turn += 1) ask(`${turn}`);
    await pass(0);
    for (const { end } of sent.slice(3)) end(limited());
    for (const { end } of sent.slice(0, 3)) end(answered);
    for (let turn = 20; turn < 40; turn += 1) ask(`${turn}`);
    await pass(0);
    expect(sent).toHaveLength(23);
  });

  it("is asked one more at once with every round of answers, up to where it complained", async () => {
    const { ask, pass, sent, limiter } = setUp();
    for (let turn = 0; turn < 4; turn += 1) ask(`${turn}`);
    await pass(0);
    for (const { end } of sent.slice(0, 2)) end(limited());
    for (const { end } of sent.slice(2)) end(answered);
    for (let turn = 4; turn < 40; turn += 1) ask(`${turn}`);
    await pass(0);
    const rounds: number[] = [];
    let done = 4;
    while (sent.length < 40) {
      rounds.push(sent.length - done);
      for (const { end } of sent.slice(done, (done = sent.length))) end(answered);
      await pass(0);
    }
    expect(rounds[0]).toBe(2);
    expect(rounds.slice(0, -1)).toEqual(rounds.slice(0, -1).sort((a, b) => a - b));
    for (const { end } of sent.slice(done)) end(answered);
    await pass(1);
    expect(limiter.isIdle()).toBe(true);
  });

  it("never brings a key to a stop", async () => {
    const { ask, pass, sent } = setUp();
    ask("0");
    for (let turn = 0; turn < 5; turn += 1) {
      await pass(10_000);
      sent[turn]?.end(limited());
      ask(`${turn + 1}`);
    }
    await pass(10_000);
    expect(sent).toHaveLength(6);
  });

  it("is not waited for where it asks for more than a call would wait", async () => {
    const { ask, pass, sent, failed, names } = setUp();
    ask("a");
    await pass(0);
    ask("b", 0, undefined, { concurrency: 1 });
    sent[0]?.end(limited(90_000));
    ask("c");
    await pass(0);
    expect(failed.map(([name]) => name).sort()).toEqual(["b", "c"]);
    expect(names()).toEqual(["a"]);
    await pass(90_000);
    ask("d");
    await pass(0);
    expect(names()).toContain("d");
  });
});
