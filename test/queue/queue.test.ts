import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openServer } from "../../src/queue/open-server.ts";
import { gatewaySteps as step } from "../../src/testing/index.ts";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import { makeStand } from "./make-stand.ts";
import type { WrittenOutcome } from "./make-stand.ts";
import { redisProgram } from "./start-redis.ts";

const textIn = (request: { readonly body: unknown }): string => JSON.stringify(request.body);

/** What has to be the same whoever did the work. */
function essence(lines: readonly WrittenOutcome[]): unknown[] {
  return lines
    .map(({ source, sha256, status, extraction, error }) => ({
      source,
      sha256,
      status,
      code: error?.code,
      data: extraction?.data,
      verdict: extraction?.["verdict"],
      fields: extraction?.["fields"],
      coverage: extraction?.coverage,
      attempts: extraction?.attempts.length,
    }))
    .sort((a, b) => (a.source < b.source ? -1 : 1));
}

describe.skipIf(redisProgram === undefined)("a run in a queue", () => {
  it("comes to what it comes to without one, whatever its documents are", async () => {
    await using stand = await makeStand(4, (request) =>
      textIn(request).includes("D-3") ? step.status(400) : step.ok({ number: "N-1", total: "12.34" }),
    );
    const { folder } = stand;
    await writeFile(join(folder, "docs", "same.txt"), "Document D-0\nNumber: N-1\nTotal: 12.34\n");
    await writeFile(join(folder, "docs", "broken.pdf"), "%PDF-1.7 nothing");
    await writeFile(join(folder, "docs", "empty.txt"), "");
    await writeFile(
      join(folder, "list.jsonl"),
      '{"source":"docs/1.txt","pages":"1","priority":5}\nnonsense\n"none.txt"\n',
    );
    const common = [join(folder, "docs"), join(folder, "list.jsonl"), "--schema", join(folder, "s.json")];
    const model = ["--model", "aimlapi/google/gemini-3-1-flash-lite"];
    const alone = await runInProcess(["batch", ...common, ...model, "--out", join(folder, "alone.jsonl")]);
    const worker = stand.work();
    const queued = await stand.batch([join(folder, "list.jsonl")]);
    await worker.stop();
    expect(queued.code).toBe(alone.code);
    const lines = await stand.lines();
    expect(lines).toHaveLength(10);
    expect(essence(lines)).toEqual(essence(await stand.lines("alone.jsonl")));
    // One of two equal documents was not worked on.
    const reused = lines.filter(({ extraction }) =>
      extraction?.warnings.some(({ code }) => code === "batch.reused"),
    );
    expect(reused).toHaveLength(1);
  });

  it("keeps dead letters with their reason, and takes them up again by code", async () => {
    let isBroken = true;
    await using stand = await makeStand(3, (request) => {
      const text = textIn(request);
      if (text.includes("D-1") && isBroken) return step.status(400);
      if (text.includes("D-2") && isBroken) return step.text("I cannot see it.");
      return step.ok({ number: "N-1", total: "12.34" });
    });
    const worker = stand.work();
    expect((await stand.batch()).code).toBe(1);
    const queue = ["--queue", stand.redis.address];
    const status = JSON.parse((await runInProcess(["queue", ...queue])).out);
    expect(status).toMatchObject({
      workers: 1,
      completed: 1,
      failed: 2,
      deadLetters: { "provider.bad-request": 1, "output.invalid-json": 1 },
    });
    const dead = (await runInProcess(["queue", "dead", ...queue, "--code", "provider.bad-request"])).out;
    expect(JSON.parse(dead)).toMatchObject({ source: "1.txt", code: "provider.bad-request" });
    expect(dead).toContain("HTTP 400");
    isBroken = false;
    const retried = await runInProcess(["queue", "retry", ...queue, "--code", "provider.bad-request"]);
    expect(JSON.parse(retried.out)).toEqual({ retried: 1 });
    // Its result is brought home by the run, and the other dead letter is tried again by it.
    expect((await stand.batch(["--retry-failed"])).code).toBe(0);
    await worker.stop();
    const ends = (await stand.lines()).map(({ source, status }) => `${source.slice(-5)} ${status}`);
    expect(new Set(ends)).toEqual(new Set(["0.txt succeeded", "1.txt succeeded", "2.txt succeeded"]));
  });

  it("tries a document again after faults that pass, and takes none of its tries for too many requests", async () => {
    let count = 0;
    await using stand = await makeStand(1, () => {
      count += 1;
      if (count <= 5) return step.status(429, { retryAfter: 0 });
      return count <= 10 ? step.status(503, { retryAfter: 0 }) : step.ok({ number: "N-1", total: "12.34" });
    });
    const worker = stand.work();
    expect((await stand.batch()).code).toBe(0);
    await worker.stop();
    expect(worker.notes.map(({ what, error }) => error?.code ?? what)).toEqual([
      "again",
      "provider.unavailable",
      "succeeded",
    ]);
    expect(stand.gateway.billed.calls).toBe(1);
  });

  it("goes on without whoever put it in, and is brought home later, each document once", async () => {
    await using stand = await makeStand(20);
    const put = await stand.batch(["--detach"]);
    expect(JSON.parse(put.out)).toMatchObject({ added: 20, unusable: 0 });
    const worker = stand.work();
    while (worker.notes.filter(({ what }) => what === "succeeded").length < 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    // The queue forgets everything, the store does not.
    const server = await openServer(stand.redis.address);
    await server.client.flushall();
    await server.close();
    const { code } = await stand.batch(["--resume"]);
    await worker.stop();
    expect(code).toBe(0);
    const lines = await stand.lines();
    expect(new Set(lines.map(({ source }) => source)).size).toBe(20);
    expect(stand.gateway.billed.calls).toBe(20);
  });

  it("pays for nothing that another run has paid for", async () => {
    await using stand = await makeStand(3);
    const worker = stand.work();
    await stand.batch();
    await rm(join(stand.folder, "docs", "0.txt"));
    const { code } = await stand.batch(["--out", join(stand.folder, "second.jsonl")]);
    await worker.stop();
    expect(code).toBe(0);
    expect(await stand.lines("second.jsonl")).toHaveLength(2);
    expect(stand.gateway.billed.calls).toBe(3);
  });

  it("never passes its cap over all workers, skips the rest, and goes on when it is raised", async () => {
    const cost = 0.004;
    await using stand = await makeStand(12, () => ({
      type: "delay",
      milliseconds: 30,
      next: { type: "answer", text: JSON.stringify({ number: "N-1", total: "12.34" }), cost },
    }));
    const workers = [stand.work(), stand.work()];
    const first = await stand.batch(["--max-cost", "0.03"]);
    expect(first.code).toBe(1);
    const billed = stand.gateway.billed.calls * cost;
    expect(billed).toBeGreaterThan(0.01);
    expect(billed).toBeLessThanOrEqual(0.03);
    const skipped = (await stand.lines()).filter(({ status }) => status === "skipped");
    expect(skipped).toHaveLength(12 - stand.gateway.billed.calls);
    expect(skipped[0]?.error).toMatchObject({ code: "limit.budget" });
    const second = await stand.batch(["--max-cost", "1", "--resume"]);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(second.code).toBe(0);
    expect(stand.gateway.billed.calls).toBe(12);
    expect(second.error).toContain("cost: $0.048");
  });
});
