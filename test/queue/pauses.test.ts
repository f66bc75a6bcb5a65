import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { gatewaySteps as step } from "../../src/testing/index.ts";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import { makeStand } from "./make-stand.ts";
import type { Stand } from "./make-stand.ts";
import { redisProgram } from "./start-redis.ts";

const answer = { number: "N-1", total: "12.34" };

interface Status {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly completed: number;
  readonly failed: number;
  readonly runs: readonly {
    readonly run: string;
    readonly fetchedAt?: number;
    readonly pause?: { readonly fault: string; readonly error: { readonly code: string } };
  }[];
}

async function ask(stand: Stand, ...args: readonly string[]): Promise<string> {
  return (await runInProcess(["queue", ...args, "--queue", stand.redis.address])).out;
}

async function until(stand: Stand, isSo: (status: Status) => boolean): Promise<Status> {
  for (;;) {
    const status = JSON.parse(await ask(stand, "status")) as Status;
    if (isSo(status)) return status;
    await wait(50);
  }
}

describe.skipIf(redisProgram === undefined)("a run that nobody waits for", () => {
  it.each([
    ["a refused key", 401, "provider.unauthorized", "account"],
    ["used-up credit", 402, "provider.quota", "account"],
    ["a gateway that is down", 503, "provider.unavailable", "gateway"],
  ] as const)(
    "is paused by %s, with no dead letter, and goes on by queue resume",
    async (_, status, code, fault) => {
      let isOut = true;
      await using stand = await makeStand(20, () =>
        isOut ? step.status(status, { retryAfter: 0 }) : step.ok(answer),
      );
      await stand.batch(["--detach"]);
      const told: (string | undefined)[] = [];
      const worker = stand.work({ onRun: (_run, pause) => void told.push(pause?.error.code) });
      const paused = await until(
        stand,
        ({ delayed, runs }) => delayed === 20 && runs[0]?.pause !== undefined,
      );
      expect(paused).toMatchObject({ waiting: 0, active: 0, completed: 0, failed: 0 });
      expect(paused.runs[0]?.pause).toMatchObject({ fault, error: { code } });
      expect(told).toEqual([code]);
      isOut = false;
      // One of them may be under way at that moment: whether the gateway is there again is tried now and then.
      const { jobs } = JSON.parse(await ask(stand, "resume")) as { jobs: number };
      expect([19, 20]).toContain(jobs);
      expect(await until(stand, ({ completed }) => completed === 20)).toMatchObject({ failed: 0 });
      expect((await stand.batch(["--resume"])).code).toBe(0);
      await worker.stop();
      expect(stand.gateway.billed.calls).toBe(20);
      expect((await stand.lines()).every((line) => line.status === "succeeded")).toBe(true);
    },
  );

  it("goes on by itself when a worker starts with a key that works, and ends the one whose key does not", async () => {
    await using stand = await makeStand(12, ({ headers }) =>
      headers["authorization"] === "Bearer good" ? step.ok(answer) : step.status(401),
    );
    await stand.batch(["--detach"]);
    const keyed = (key: string) => stand.work({ env: { ...process.env, AIMLAPI_API_KEY: key } });
    process.env["AIMLAPI_API_KEY"] = "bad";
    const bad = keyed("bad");
    await until(stand, ({ delayed }) => delayed === 12);
    process.env["AIMLAPI_API_KEY"] = "good";
    const good = keyed("good");
    const done = await until(stand, ({ completed }) => completed === 12);
    expect(done.failed).toBe(0);
    await good.stop();
    // It had ended by itself, unless the others left it nothing to be refused for.
    const end = await bad.stop().catch((error: unknown) => (error as { readonly code?: string }).code);
    expect([undefined, "provider.unauthorized"]).toContain(end);
    expect(stand.gateway.billed.calls).toBe(12);
  }, 60_000);

  it("has an outcome for each document with --keep-going, whatever it met", async () => {
    await using stand = await makeStand(4, () => step.status(401));
    const worker = stand.work();
    expect((await stand.batch(["--keep-going"])).code).toBe(1);
    await worker.stop();
    expect((await stand.lines()).map(({ error }) => error?.code)).toEqual(
      Array.from({ length: 4 }, () => "provider.unauthorized"),
    );
  }, 30_000);
});

describe.skipIf(redisProgram === undefined)("gleaner queue clean", () => {
  it("removes what a fetched run left behind, and only with --yes; runs that are open or not fetched stay", async () => {
    await using stand = await makeStand(3);
    const worker = stand.work();
    await stand.batch();
    await stand.batch(["--detach", "--out", `${stand.folder}/second.jsonl`]);
    await until(stand, ({ completed }) => completed === 6);
    await worker.stop();
    await stand.batch(["--detach", "--out", `${stand.folder}/third.jsonl`]);
    const clean = async (...args: readonly string[]) =>
      (await ask(stand, "clean", ...args))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { readonly kept?: string; readonly removed: boolean });
    const kinds = (lines: Awaited<ReturnType<typeof clean>>) => lines.map(({ kept }) => kept);
    expect(kinds(await clean())).toEqual(["open", "unfetched", "young"]);
    expect(kinds(await clean("--older-than", "0m"))).toEqual(["open", "unfetched", undefined]);
    expect((await until(stand, () => true)).runs).toHaveLength(3);
    const cleaned = await clean("--older-than", "0m", "--yes");
    expect(cleaned.map(({ removed }) => removed)).toEqual([false, false, true]);
    const left = await until(stand, () => true);
    expect(left).toMatchObject({ completed: 3, waiting: 3 });
    const [, second] = left.runs;
    expect(kinds(await clean("--older-than", "0m", "--yes", "--run", second?.run ?? ""))).toEqual([
      undefined,
    ]);
    expect(await until(stand, () => true)).toMatchObject({ completed: 0, waiting: 3, runs: [{}] });
    // What is open was not touched: it can be worked on and fetched.
    const next = stand.work();
    expect((await stand.batch(["--resume", "--out", `${stand.folder}/third.jsonl`])).code).toBe(0);
    await next.stop();
  }, 60_000);
});
