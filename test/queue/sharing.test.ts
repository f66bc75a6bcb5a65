import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GleanerError } from "../../src/errors/gleaner-error.ts";
import type { Model, ModelRequest } from "../../src/ports/model.ts";
import { openMoney } from "../../src/queue/open-money.ts";
import { openServer } from "../../src/queue/open-server.ts";
import type { QueueServer } from "../../src/queue/open-server.ts";
import { shareBudget } from "../../src/queue/share-budget.ts";
import { shareLimits } from "../../src/queue/share-limits.ts";
import { createFakeModel, makeModelRequest } from "../../src/testing/index.ts";
import { makeRandom } from "../batch/make-random.ts";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import { redisProgram, startRedis } from "./start-redis.ts";
import type { RedisStand } from "./start-redis.ts";

let redis: RedisStand;
let server: QueueServer;

describe.skipIf(redisProgram === undefined)("what workers share", () => {
  beforeAll(async () => {
    redis = await startRedis();
    server = await openServer(redis.address);
  });
  afterAll(async () => {
    await server.close();
    await redis[Symbol.asyncDispose]();
  });

  it.each([1, 2, 3, 4])(
    "never sets aside or spends more than the cap, whoever asks and however (seed %i)",
    async (seed) => {
      const random = makeRandom(seed);
      const caps = { maxCost: 1, maxTokens: 10_000 };
      const run = `cap-${seed}`;
      await openMoney(server.client, run, "watcher").raiseCaps(caps);
      let most = 0;
      let underWay = 0;
      let spent = 0;
      let refused = 0;
      const work = async (worker: string): Promise<void> => {
        const budget = shareBudget(openMoney(server.client, run, worker), caps);
        const ask = async (): Promise<void> => {
          for (let turn = 0; turn < 6; turn += 1) {
            const amount = { cost: 0.02 + random() * 0.1, tokens: Math.ceil(random() * 900) };
            while (budget.findPassed(amount, "left") !== undefined) {
              if (budget.findPassed(amount, "unspent") !== undefined) {
                refused += 1;
                return;
              }
              await budget.changed();
            }
            const giveBack = budget.hold(amount);
            underWay += amount.cost;
            most = Math.max(most, spent + underWay);
            await wait(random() * 8);
            const cost = amount.cost * (0.3 + random() * 0.7);
            underWay -= amount.cost;
            spent += cost;
            giveBack({ cost, tokens: Math.floor(amount.tokens / 2) });
          }
        };
        await Promise.all([ask(), ask(), ask()]);
        await budget.close();
      };
      await Promise.all(["a", "b", "c"].map(work));
      const sums = await openMoney(server.client, run, "reader").bury(1e9);
      expect(most).toBeLessThanOrEqual(caps.maxCost + 1e-6);
      expect(sums.spent.cost).toBeCloseTo(spent, 6);
      expect(sums.spent.tokens).toBeLessThanOrEqual(caps.maxTokens);
      expect(sums.held).toBeCloseTo(0, 6);
      expect(refused).toBeGreaterThan(0);
      expect(spent).toBeGreaterThan(0.6);
    },
  );

  it("counts what a worker had set aside as spent once it is dead, and only then", async () => {
    const dead = openMoney(server.client, "dead", "gone");
    await dead.raiseCaps({ maxCost: 1 });
    await dead.take({ cost: 0.4, tokens: 100 }, { cost: 0, tokens: 0 });
    const other = openMoney(server.client, "dead", "alive");
    expect((await other.bury(60_000)).spent.cost).toBe(0);
    await wait(30);
    expect(await other.bury(10)).toMatchObject({ spent: { cost: 0.4, tokens: 100 }, held: 0 });
    expect((await other.take({ cost: 0.7, tokens: 0 }, { cost: 0, tokens: 0 })).granted.cost).toBeCloseTo(
      0.6,
    );
  });
});

describe.skipIf(redisProgram === undefined)("limits of one gateway", () => {
  let ready: QueueServer;
  let stand: RedisStand;
  beforeAll(async () => {
    stand = await startRedis();
    ready = await openServer(stand.address);
  });
  afterAll(async () => {
    await ready.close();
    await stand[Symbol.asyncDispose]();
  });
  const request: ModelRequest = makeModelRequest();
  function makeModel(call: () => Promise<number>): Model {
    const fake = createFakeModel({ answers: () => "{}" });
    return {
      ...fake,
      capabilities: { ...fake.capabilities, readsWords: false },
      async call() {
        const tokens = await call();
        const usage = { inputTokens: tokens, outputTokens: 0, calls: 1, milliseconds: 1 };
        return { model: "m", candidates: [{ text: "{}", finishReason: "stop" }], usage };
      },
    };
  }
  const share = (
    model: Model,
    identity: string,
    limits: { requestsPerMinute?: number; tokensPerMinute?: number },
  ): Model => shareLimits(model, { client: ready.client, limits, identity });
  /** How many calls go out, asked by two workers, until there were as many as expected and for some time after them. */
  async function countCalls(
    identity: string,
    limits: { requestsPerMinute?: number; tokensPerMinute?: number },
    least: number,
    tokens = 10,
  ): Promise<number> {
    const stop = new AbortController();
    let sent = 0;
    const model = makeModel(async () => {
      sent += 1;
      return tokens;
    });
    const workers = [share(model, identity, limits), share(model, identity, limits)];
    const ask = async (worker: Model): Promise<void> => {
      for (let turn = 0; turn < 10; turn += 1)
        await worker.call(request, { signal: stop.signal }).catch(() => undefined);
    };
    const asking = Promise.all(workers.map(ask));
    await expect.poll(() => sent).toBeGreaterThanOrEqual(least);
    // The next turn is a minute away; one that is not held back would come now.
    await wait(500);
    stop.abort();
    await asking;
    return sent;
  }

  it("hold over all workers, for requests as for tokens, and for each key by itself", async () => {
    const [requests, other, tokens, free] = await Promise.all([
      countCalls("requests", { requestsPerMinute: 7 }, 7),
      countCalls("other", { requestsPerMinute: 3 }, 3),
      countCalls("tokens", { tokensPerMinute: 5_000 }, 4, 1_000),
      countCalls("free", {}, 20),
    ]);
    expect([requests, other, free]).toEqual([7, 3, 20]);
    expect(tokens).toBeGreaterThanOrEqual(4);
    expect(tokens).toBeLessThanOrEqual(6);
  });

  it("let all workers wait when the gateway complains to one", async () => {
    const shared = (call: () => Promise<number>): Model => share(makeModel(call), "pause", {});
    const complaining = (retryAfterMs: number): Model =>
      shared(async () => {
        throw new GleanerError("provider.rate-limited", { what: "a", seen: "b", hint: "c", retryAfterMs });
      });
    const { signal } = new AbortController();
    const start = performance.now();
    await expect(complaining(400).call(request, { signal })).rejects.toMatchObject({
      code: "provider.rate-limited",
    });
    await shared(async () => 1).call(request, { signal });
    expect(performance.now() - start).toBeGreaterThan(390);
    await expect(complaining(3_600_000).call(request, { signal })).rejects.toMatchObject({ retryable: true });
    await expect(shared(async () => 1).call(request, { signal })).rejects.toMatchObject({
      code: "provider.rate-limited",
    });
  });
});

describe.skipIf(redisProgram === undefined)("a queue server", () => {
  it("is refused when it may drop what it holds, and warned of when it keeps no journal", async () => {
    await using forgetful = await startRedis(["--maxmemory-policy", "allkeys-lru"]);
    await expect(openServer(forgetful.address)).rejects.toThrow(/maxmemory-policy allkeys-lru/u);
    await using volatile = await startRedis(["--appendonly", "no"]);
    const opened = await openServer(volatile.address);
    expect(opened.warnings.join()).toContain("appendonly no");
    await opened.close();
  });

  it("asks for its password, and shows none", async () => {
    await using locked = await startRedis(["--requirepass", "secret-word"]);
    await expect(openServer(locked.address)).rejects.toMatchObject({ code: "queue.unavailable" });
    const open = await openServer(locked.address.replace("//", "//:secret-word@"));
    expect(open.address).not.toContain("secret-word");
    await open.close();
  });

  it.each([
    [["queue", "--queue", "redis://127.0.0.1:1"], 75, "queue.unavailable"],
    [["worker", "--queue", "redis://127.0.0.1:1"], 75, "queue.unavailable"],
    [["queue", "--queue", "http://127.0.0.1:1"], 64, "options.invalid"],
    [["queue", "empty"], 64, "options.invalid"],
    [["batch", "docs", "--schema", "invoice", "--queue", "redis://127.0.0.1:1"], 64, "there is no --store"],
    [
      [
        "batch",
        "docs",
        "--schema",
        "invoice",
        "--queue",
        "redis://127.0.0.1:1",
        "--store",
        "/tmp/gleaner-none",
        "--password",
        "x",
      ],
      64,
      "--password",
    ],
  ])("%j ends with %i", async (args, code, text) => {
    const run = await runInProcess(args);
    expect(run.code).toBe(code);
    expect(run.error).toContain(text);
  });
});
