import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { gatewaySteps as step } from "../../src/testing/index.ts";
import { makeRandom } from "../batch/make-random.ts";
import { drawStatement } from "../support/draw-statement.ts";
import { makeBookings } from "../support/make-bookings.ts";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import { killWorkers } from "./kill-workers.ts";
import { makeStand } from "./make-stand.ts";
import { redisProgram } from "./start-redis.ts";
import { startWorker } from "./start-worker.ts";

const answer = { number: "N-1", total: "12.34" };
const slow = (milliseconds: number) => () =>
  ({ type: "delay", milliseconds, next: step.ok(answer) }) as const;
const shown = /Balance brought forward/gu;

describe.skipIf(redisProgram === undefined)("workers", () => {
  it("survive kills of two of them and of their queue: each document has one whole line, and no answer that arrived is paid for twice", async () => {
    const seen = await killWorkers({
      documents: 120,
      workers: 2,
      concurrency: 4,
      kills: 2,
      restarts: 1,
      random: makeRandom(Number(process.env["GLEANER_SEED"] ?? 4)),
    });
    expect(seen).toMatchObject({ errors: [], lines: 120, distinct: 120, torn: 0, succeeded: 120, exit: 0 });
    expect(seen.kills).toBe(2);
    expect(seen.paid).toBeLessThanOrEqual(seen.finished + seen.inFlightAtKills);
    expect(seen.stated).toBeLessThanOrEqual(seen.billed + 1e-9);
    expect(seen.stated + seen.uncertain).toBeGreaterThanOrEqual(seen.billed - 1e-9);
  });

  it("finish what they began on SIGTERM, and give back what takes too long", async () => {
    await using stand = await makeStand(6, slow(700));
    const env = { AIMLAPI_API_KEY: "none", AIMLAPI_BASE_URL: stand.gateway.url };
    // Whoever waited for a lock of theirs to run out would wait for longer than a test may take.
    const given = ["--queue", stand.redis.address, "--concurrency", "2", "--lock", "3600"];
    const start = (grace: string) => startWorker([...given, "--grace", grace], env);
    const patient = start("100");
    const run = stand.batch();
    while (stand.gateway.requests.length < 2) await wait(10);
    expect(await patient.end("SIGTERM")).toBe(0);
    expect(patient.events().map(({ what }) => what)).toEqual(["succeeded", "succeeded"]);
    const hasty = start("0");
    while (stand.gateway.requests.length < 4) await wait(10);
    expect(await hasty.end("SIGTERM")).toBe(0);
    expect(hasty.events().map(({ what }) => what)).toEqual(["released", "released"]);
    const third = stand.work();
    expect((await run).code).toBe(0);
    await third.stop();
    expect((await stand.lines()).filter(({ status }) => status === "succeeded")).toHaveLength(6);
  });

  it("give a document up that brings one after the other down, with a line that says so", async () => {
    await using stand = await makeStand(1, slow(60_000));
    const env = { AIMLAPI_API_KEY: "none", AIMLAPI_BASE_URL: stand.gateway.url };
    const victim = startWorker(["--queue", stand.redis.address, "--lock", "1"], env);
    const run = stand.batch();
    while (stand.gateway.requests.length < 1) await wait(10);
    await victim.end("SIGKILL");
    const next = stand.work({ lockMs: 1_000, maxStalled: 0 });
    expect((await run).code).toBe(75);
    await next.stop();
    const [line] = await stand.lines();
    expect(line).toMatchObject({ status: "failed", error: { code: "queue.stalled" } });
    expect(line?.error?.message).toContain("every worker that took it up was gone");
  });

  it("leave documents in the queue that ask for a key they do not have, and end with a word about it", async () => {
    await using stand = await makeStand(1);
    const stop = new AbortController();
    const run = stand.batch([], { signal: stop.signal });
    const { AIMLAPI_API_KEY: _, ...env } = process.env;
    process.env["AIMLAPI_API_KEY"] = "";
    await expect(
      Promise.race([
        wait(120_000, undefined, { ref: false }),
        (async () => {
          const worker = stand.work({ env });
          while (worker.notes.length === 0) await wait(10);
          await worker.stop();
        })(),
      ]),
    ).rejects.toMatchObject({ code: "options.missing-key" });
    process.env["AIMLAPI_API_KEY"] = "none";
    const able = stand.work();
    expect((await run).code).toBe(0);
    await able.stop();
  });

  it("share a large document: its requests are put by several of them, and come to what one alone makes of it", async () => {
    const list = (request: { readonly body: unknown }) => {
      const pages = JSON.stringify(request.body).match(shown)?.length ?? 0;
      return {
        type: "delay",
        milliseconds: 50,
        next: step.ok({ parts: [{ pages: String(pages) }] }),
      } as const;
    };
    await using stand = await makeStand(0, list, "local/some-model");
    const { folder } = stand;
    const text = { type: ["string", "null"] };
    await writeFile(
      join(folder, "s.json"),
      JSON.stringify({
        type: "object",
        properties: { parts: { type: "array", items: { type: "object", properties: { pages: text } } } },
      }),
    );
    await writeFile(
      join(folder, "docs", "long.pdf"),
      await drawStatement(makeBookings(800, "2023-11-01", 500_000), 500_000),
    );
    const workers = [stand.work({ concurrency: 2 }), stand.work({ concurrency: 2 })];
    expect((await stand.batch()).code).toBe(0);
    await Promise.all(workers.map((worker) => worker.stop()));
    const asked = stand.gateway.requests.length;
    for (const { notes } of workers) expect(notes.some(({ what }) => what === "part")).toBe(true);
    expect(workers.flatMap(({ notes }) => notes).filter(({ what }) => what === "split")).toHaveLength(1);
    const alone = [
      "batch",
      join(folder, "docs"),
      "--schema",
      join(folder, "s.json"),
      "--model",
      "local/some-model",
    ];
    expect((await runInProcess([...alone, "--out", join(folder, "alone.jsonl")])).code).toBe(0);
    expect(stand.gateway.requests.length).toBe(asked * 2);
    expect(asked).toBeGreaterThan(2);
    const [[shared], [own]] = [await stand.lines(), await stand.lines("alone.jsonl")];
    for (const name of ["data", "fields", "coverage", "checks", "verdict"])
      expect(shared?.extraction?.[name]).toEqual(own?.extraction?.[name]);
  });
});
