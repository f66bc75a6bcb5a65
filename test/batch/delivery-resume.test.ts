import { DatabaseSync } from "node:sqlite";
import { readFile, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { extractMany } from "../../src/batch/extract-many.ts";
import { createBudget } from "../../src/money/create-budget.ts";
import { gatewaySteps as step } from "../../src/testing/index.ts";
import { openDeliveryRun } from "./delivery-run.ts";
import type { DeliveryRun } from "./delivery-run.ts";

/** Runs until a batch is on its way, and stops there. */
async function stopInBatch(batch: DeliveryRun, options = {}): Promise<void> {
  const stop = new AbortController();
  const { summary } = await batch.run(
    {
      stop: stop.signal,
      onDelivery: ({ type }) => (type === "batch-ordered" ? stop.abort() : undefined),
    },
    options,
  );
  expect(summary?.stopped).toBe("interrupted");
}

const forget = (out: string, change: string): void => {
  const database = new DatabaseSync(`${out}.journal`);
  database.exec(change);
  database.close();
};

describe("a run that was stopped while its batch was on its way", () => {
  it("tells that the batch goes on, and fetches its answers the next time, without another order", async () => {
    await using batch = await openDeliveryRun({ documents: 5, batches: [{ looks: 2 }] });
    const stop = new AbortController();
    const onDelivery = ({ type }: { type: string }) => (type === "batch-ordered" ? stop.abort() : undefined);
    const first = await batch.run({ stop: stop.signal, onDelivery });
    expect(first.summary).toMatchObject({ open: 5, waiting: { batches: 1, questions: 5 }, cost: 0 });
    const second = await batch.run();
    expect(second.events.map(({ type }) => type)).toEqual(["batch-found", "batch-ended"]);
    expect(second.summary).toMatchObject({ open: 0, counts: { succeeded: 5 } });
    expect(second.summary).not.toHaveProperty("waiting");
    expect([batch.batches.length, batch.gateway.billed.calls]).toEqual([1, 5]);
    expect(second.summary?.cost).toBeCloseTo(batch.bill(), 12);
  });

  it("fetches them also when the next run asks at once", async () => {
    await using batch = await openDeliveryRun({ documents: 3 });
    await stopInBatch(batch);
    const { summary } = await batch.run({}, { delivery: "live" });
    expect(summary?.counts.succeeded).toBe(3);
    expect([batch.batches.length, batch.gateway.billed.calls]).toEqual([1, 3]);
  });

  it("looks for a batch whose id was not written down any more, and orders it again only where there is none", async () => {
    await using batch = await openDeliveryRun({ documents: 3, batches: [{ unlisted: 1 }] });
    await stopInBatch(batch);
    forget(batch.out, "UPDATE batch SET remote = NULL");
    expect((await batch.run()).summary?.counts.succeeded).toBe(3);
    expect([batch.batches.length, batch.gateway.billed.calls]).toEqual([1, 3]);
    await using other = await openDeliveryRun({ documents: 3 });
    await stopInBatch(other);
    forget(other.out, "UPDATE batch SET remote = NULL, name = 'gleaner-that-never-arrived'");
    expect((await other.run()).summary?.counts.succeeded).toBe(3);
    expect(other.batches).toHaveLength(2);
  });

  it("is left alone by answers that are in the journal already", async () => {
    await using batch = await openDeliveryRun({ documents: 4 });
    await stopInBatch(batch);
    forget(batch.out, "DELETE FROM parcel WHERE task = 1; UPDATE task SET state = 0 WHERE id = 1");
    const { summary } = await batch.run();
    expect(summary?.counts.succeeded).toBe(4);
    // What nobody waits for is not booked again: that document was asked about once more.
    expect(summary?.attempts).toBe(4);
  });

  it("keeps what is set aside for it, so that the budget holds over both runs", async () => {
    await using batch = await openDeliveryRun({ documents: 3, batches: [{ looks: 3 }] });
    const caps = { maxCost: 1 };
    const stop = new AbortController();
    const onDelivery = ({ type }: { type: string }) => (type === "batch-ordered" ? stop.abort() : undefined);
    await batch.run({ caps, stop: stop.signal, onDelivery });
    await writeFile(`${batch.folder}/docs/more.txt`, "Another one, Number: N-2\nTotal: 1.00\n");
    // Less than what is set aside already.
    const { summary } = await batch.run({ caps: { maxCost: 0.000_001 } });
    expect(summary?.counts).toMatchObject({ succeeded: 3, skipped: 1 });
    expect(batch.gateway.billed.calls).toBe(3);
  });
});

describe("a budget", () => {
  it("is never passed by batches: what does not fit waits until answers are booked", async () => {
    await using batch = await openDeliveryRun({ documents: 6, batches: [{ looks: 1 }] });
    // Room for the worst case of two or three at a time, and for what all of them really cost.
    const { summary } = await batch.run({ caps: { maxCost: 0.05 } }, { settings: { maxOutputTokens: 4000 } });
    expect(summary?.counts.succeeded).toBe(6);
    expect(batch.batches.length).toBeGreaterThan(1);
    expect(summary?.cost).toBeCloseTo(batch.bill(), 12);
    expect(summary?.cost).toBeLessThan(0.05);
  });

  it("that covers no question leaves documents for a run with more", async () => {
    await using batch = await openDeliveryRun({ documents: 2 });
    const { summary } = await batch.run({ caps: { maxCost: 0.000_001 } });
    expect(summary?.counts.skipped).toBe(2);
    expect(batch.batches).toEqual([]);
  });
});

describe("extractMany by batches", () => {
  const optionsOf = (batch: DeliveryRun) => ({
    schema: { type: "object", properties: { number: { type: ["string", "null"] } } },
    model: "openai/gpt-4.1-mini",
    gateways: { openai: { apiKey: "key", baseUrl: batch.gateway.url, pollDelayMs: 5 } },
    delivery: "batch" as const,
  });

  it("yields an outcome for every source, streams among them", async () => {
    await using batch = await openDeliveryRun({ documents: 1 });
    const text = await readFile(`${batch.folder}/docs/0.txt`);
    const sources = [
      { source: `${batch.folder}/docs/0.txt`, name: "file" },
      { source: { text: "Number: N-1 of a text" }, name: "text" },
      { source: Readable.from([text, Buffer.from("more")]), name: "stream" },
      { source: `${batch.folder}/none.txt`, name: "none" },
    ];
    const statuses: Record<string, string> = {};
    for await (const { source, status } of extractMany(sources, optionsOf(batch))) statuses[source] = status;
    expect(statuses).toEqual({ file: "succeeded", text: "succeeded", stream: "succeeded", none: "failed" });
    expect([batch.batches.length, batch.gateway.billed.calls]).toEqual([1, 3]);
  });

  it("ends its batches when its loop is left", async () => {
    await using batch = await openDeliveryRun({ documents: 1, batches: [{ looks: Infinity }] });
    const outcomes = extractMany([`${batch.folder}/none.txt`, { text: "Number: N-1" }], optionsOf(batch));
    for await (const { status } of outcomes) {
      expect(status).toBe("failed");
      while (batch.batches.length === 0) await wait(5);
      // Who asks after it has heard of it.
      const asked = batch.gateway.asides.length;
      while (batch.gateway.asides.length === asked) await wait(5);
      break;
    }
    expect(batch.batches.map(({ phase }) => phase)).toEqual(["cancelling"]);
  });

  it("spends from a budget that others share", async () => {
    await using batch = await openDeliveryRun({ documents: 1 });
    const shared = createBudget({ maxTokens: 200 });
    const outcomes = await Array.fromAsync(
      extractMany([{ text: "Number: N-1" }], { ...optionsOf(batch), budget: { shared } }),
    );
    expect(outcomes.map(({ status, error }) => [status, error?.code])).toEqual([["failed", "limit.budget"]]);
    expect(batch.gateway.requests).toEqual([]);
  });
});

it("answers that cannot be read are asked for again at once", async () => {
  const raw = { type: "raw", body: "{}" } as const;
  await using batch = await openDeliveryRun({
    documents: 1,
    script: (_, index) => (index === 0 ? raw : step.ok({ number: "N-1" })),
  });
  expect((await batch.run()).summary?.counts.succeeded).toBe(1);
});
