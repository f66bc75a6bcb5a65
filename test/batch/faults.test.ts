import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { runBatch } from "../../src/batch/run-batch.ts";
import { listSources } from "../../src/batch/sources/list-sources.ts";
import { loadSchema } from "../../src/faces/cli/load-schema.ts";
import { gatewaySteps as step } from "../../src/testing/index.ts";
import type { GatewayStep } from "../../src/testing/index.ts";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import { makeBatchFolder } from "./batch-folder.ts";

const answer = { number: "N-1", total: "12.34" };
const spent = { message: "You exceeded your current quota", code: "insufficient_quota" };

describe("a fault that is no document's", () => {
  it.each<[string, () => GatewayStep, string, number, string]>([
    ["a wrong key", () => step.status(401), "provider.unauthorized", 77, "refused the key"],
    ["an unknown model", () => step.status(404), "provider.not-found", 64, "no such model"],
    ["used-up credit", () => step.status(402), "provider.quota", 77, "paid limit"],
    ["a used-up quota", () => step.status(429, spent), "provider.quota", 77, "paid limit"],
  ])(
    "%s halts the run, and all its documents stay open for the next",
    async (_, fault, code, exit, words) => {
      let isOut = true;
      await using batch = await makeBatchFolder(30, () => (isOut ? fault() : step.ok(answer)));
      const page = join(batch.folder, "page.html");
      const args = [join(batch.folder, "docs"), "--out", batch.out, "--resume", "--concurrency", "4"];
      const first = await batch.run([...args, "--report", page]);
      expect(first.code).toBe(exit);
      expect(await batch.lines()).toEqual([]);
      // Those that were under way at once, and none after them; a name that is unknown is tried in two spellings.
      expect(batch.gateway.requests.length).toBeLessThanOrEqual(10);
      expect(first.error).toContain("30 documents: 30 not done yet");
      expect(first.error).toMatch(new RegExp(`halted: .*${words}.* \\(${code}\\)`));
      expect(first.error).toContain("30 documents are still open, none of them failed; nothing is lost");
      expect(await readFile(page, "utf8")).toMatch(new RegExp(`Halted\\..*${words}.*${code}`));
      const quiet = await batch.run([...args, "--quiet"]);
      expect([quiet.code, quiet.error.split("\n").length]).toEqual([exit, 3]);
      const told = await batch.run([...args, "--events", "json"]);
      expect(JSON.parse(told.error.trim().split("\n").at(-1) ?? "")).toMatchObject({
        type: "end",
        stopped: "halted",
        halted: { code },
        open: 30,
      });
      isOut = false;
      expect((await batch.run(args)).code).toBe(0);
      expect(new Set((await batch.lines()).map(({ source, status }) => `${source} ${status}`)).size).toBe(30);
      expect(batch.gateway.billed.calls).toBe(30);
    },
  );

  it("halts for a price that nobody knows under a cap, before anything is asked", async () => {
    await using batch = await makeBatchFolder(8);
    const before = process.env["LOCAL_BASE_URL"];
    process.env["LOCAL_BASE_URL"] = batch.gateway.url;
    const run = async (...more: readonly string[]) => {
      const schema = join(batch.folder, "s.json");
      const args = ["batch", join(batch.folder, "docs"), "--schema", schema, "--model", "local/m"];
      return await runInProcess([...args, "--out", batch.out, "--resume", "--max-cost", "1", ...more]);
    };
    try {
      const halted = await run();
      expect([halted.code, batch.gateway.billed.calls]).toEqual([75, 0]);
      expect(halted.error).toMatch(/halted: .*its price is unknown.*--price/u);
      expect(await batch.lines()).toEqual([]);
      expect((await run("--keep-going")).code).toBe(1);
      expect((await batch.lines()).map(({ status }) => status)).toEqual(Array(8).fill("skipped"));
      expect([(await run("--price", "2,8")).code, batch.gateway.billed.calls]).toEqual([0, 8]);
    } finally {
      process.env["LOCAL_BASE_URL"] = before ?? "";
    }
  });

  it("keeps what was answered before the credit ran out, and asks for no answer again", async () => {
    let left = 5;
    await using batch = await makeBatchFolder(20, () => (left-- > 0 ? step.ok(answer) : step.status(402)));
    const args = [join(batch.folder, "docs"), "--out", batch.out, "--resume", "--concurrency", "2"];
    expect((await batch.run(args)).code).toBe(77);
    expect((await batch.lines()).map(({ status }) => status)).toEqual(Array(5).fill("succeeded"));
    left = 100;
    expect((await batch.run(args)).code).toBe(0);
    expect(await batch.lines()).toHaveLength(20);
    expect(batch.gateway.billed.calls).toBe(20);
  });

  it("gives each document its line with --keep-going", async () => {
    await using batch = await makeBatchFolder(6, () => step.status(401));
    const args = [join(batch.folder, "docs"), "--out", batch.out, "--keep-going"];
    const { code, error } = await batch.run(args);
    expect(code).toBe(1);
    expect(error).not.toContain("halted");
    expect((await batch.lines()).map((line) => line.error?.code)).toEqual(
      Array(6).fill("provider.unauthorized"),
    );
  });

  it("leaves documents open with --fail-fast as well", async () => {
    await using batch = await makeBatchFolder(6, () => step.status(401));
    const { code } = await batch.run([join(batch.folder, "docs"), "--out", batch.out, "--fail-fast"]);
    expect([code, await batch.lines()]).toEqual([77, []]);
  });

  it("goes on as long as another model of the chain answers, and halts where none is left", async () => {
    let isOut = false;
    await using batch = await makeBatchFolder(6, (body) =>
      body.includes("other-model") && !isOut ? step.ok(answer) : step.status(401),
    );
    const before = process.env["LOCAL_BASE_URL"];
    process.env["LOCAL_BASE_URL"] = batch.gateway.url;
    const run = async (out: string) => {
      const schema = join(batch.folder, "s.json");
      const models = "aimlapi/google/gemini-3-1-flash-lite,local/other-model";
      const args = ["batch", join(batch.folder, "docs"), "--schema", schema, "--model", models];
      return await runInProcess([...args, "--out", join(batch.folder, out)]);
    };
    try {
      expect((await run("a.jsonl")).error).toContain("6 succeeded");
      isOut = true;
      const halted = await run("b.jsonl");
      expect(halted.code).toBe(77);
      expect(halted.error).toContain("6 not done yet");
    } finally {
      process.env["LOCAL_BASE_URL"] = before ?? "";
    }
  });

  it("a model that has answered is not unknown: what it refuses one document is that document's", async () => {
    await using batch = await makeBatchFolder(8, (text) =>
      text.includes("D-5") ? step.status(404) : step.ok(answer),
    );
    const args = [join(batch.folder, "docs"), "--out", batch.out, "--concurrency", "1"];
    expect((await batch.run(args)).code).toBe(1);
    const failed = (await batch.lines()).filter(({ status }) => status === "failed");
    expect(failed.map(({ error }) => error?.code)).toEqual(["provider.not-found"]);
    expect(await batch.lines()).toHaveLength(8);
  });

  it("fails no document for an outage that is over soon: each has another try in the same run", async () => {
    let left = 8;
    await using batch = await makeBatchFolder(12, () =>
      left-- > 0 ? step.status(503, { retryAfter: 0 }) : step.ok(answer),
    );
    const args = [join(batch.folder, "docs"), "--out", batch.out, "--concurrency", "2"];
    const { code, error } = await batch.run(args);
    expect([code, error]).toEqual([0, expect.stringContaining("12 documents: 12 succeeded")]);
    expect(new Set((await batch.lines()).map(({ source }) => source)).size).toBe(12);
    expect(batch.gateway.billed.calls).toBe(12);
  });

  it("leaves a document open, with the reason, where the gateway is down at the end of the list", async () => {
    let isDown = true;
    await using batch = await makeBatchFolder(1, () =>
      isDown ? step.status(503, { retryAfter: 0 }) : step.ok(answer),
    );
    const args = [join(batch.folder, "docs"), "--out", batch.out, "--resume"];
    const { code, error } = await batch.run(args);
    expect([code, await batch.lines()]).toEqual([75, []]);
    expect(error).toContain("1 document is still open, and has not failed");
    isDown = false;
    expect((await batch.run(args)).code).toBe(0);
    expect(await batch.lines()).toHaveLength(1);
  });

  it("halts where no gateway answers any document for a while, and fails none of them", async () => {
    let isDown = true;
    await using batch = await makeBatchFolder(30, () =>
      isDown ? step.status(503, { retryAfter: 0 }) : step.ok(answer),
    );
    const docs = join(batch.folder, "docs");
    const summary = await runBatch({
      tasks: listSources({ given: [docs], stdin: process.stdin, isOwn: () => false }),
      isRanked: false,
      options: {
        schema: await loadSchema(join(batch.folder, "s.json")),
        model: "aimlapi/google/gemini-3-1-flash-lite",
        concurrency: 12,
      },
      out: batch.out,
      resume: false,
      retryFailed: false,
      caps: {},
      faultPatienceMs: 0,
      onUncertain: "retry",
      stop: new AbortController().signal,
      graceMs: 1000,
    });
    expect(summary).toMatchObject({ open: 30, stopped: "halted", halted: { code: "provider.unavailable" } });
    expect(await batch.lines()).toEqual([]);
    isDown = false;
    expect((await batch.run([docs, "--out", batch.out, "--resume"])).code).toBe(0);
    expect(await batch.lines()).toHaveLength(30);
  });
});
