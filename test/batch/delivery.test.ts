import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gatewaySteps as step } from "../../src/testing/index.ts";
import { openDeliveryRun } from "./delivery-run.ts";

const answer = { number: "N-1", total: "12.34" };

describe.each(["openai", "google"] as const)("documents in batches of %s", (gateway) => {
  it("are all answered, at half the price, in one batch", async () => {
    await using batch = await openDeliveryRun({ documents: 6, gateway });
    const { summary, events } = await batch.run();
    expect(summary?.counts.succeeded).toBe(6);
    expect(batch.batches).toHaveLength(1);
    expect(batch.gateway.billed.calls).toBe(6);
    expect(summary?.cost).toBeCloseTo(batch.bill(), 12);
    expect(events.map(({ type }) => type)).toEqual(["batch-ordered", "batch-ended"]);
    const lines = await batch.lines();
    expect(new Set(lines.map(({ source }) => source)).size).toBe(6);
    const sum = lines.reduce((total, { extraction }) => total + (extraction?.usage.cost ?? 0), 0);
    expect(sum).toBeCloseTo(batch.bill(), 12);
    expect(lines[0]?.extraction?.attempts[0]?.requests[0]?.taskId).toMatch(/1$/);
    expect(await batch.files()).toEqual(["docs", "out.jsonl", "out.jsonl.journal"]);
  });

  it("that fail in their batch are asked at once", async () => {
    const script = (text: string, index: number) =>
      index < 4 && /D-[12]\D/.test(text) ? step.status(500) : step.ok(answer);
    await using batch = await openDeliveryRun({ documents: 4, gateway, script });
    const { summary, events } = await batch.run();
    expect(summary?.counts.succeeded).toBe(4);
    expect(batch.batches).toHaveLength(1);
    expect(batch.gateway.billed.calls).toBe(4);
    expect(events.at(-1)).toMatchObject({ phase: "completed", returned: 2 });
  });

  it.each(["expired", "cancelled"] as const)(
    "that %s with their batch are asked at once, others are not",
    async (end) => {
      await using batch = await openDeliveryRun({ documents: 5, gateway, batches: [{ end, answered: 3 }] });
      const { summary } = await batch.run();
      expect(summary?.counts.succeeded).toBe(5);
      // Of one that expired Google keeps nothing, billed or not.
      const kept = gateway === "google" && end === "expired" ? 0 : 3;
      expect(batch.gateway.requests).toHaveLength(3 + 5 - kept);
    },
  );
});

describe("documents in batches", () => {
  it("go into as many batches as the gateway's limits ask for", async () => {
    await using batch = await openDeliveryRun({ documents: 7, limits: { maxRequests: 3 } });
    const { summary } = await batch.run();
    expect(summary?.counts.succeeded).toBe(7);
    expect(batch.batches.map(({ keys }) => keys.length).toSorted((a, b) => a - b)).toEqual([1, 3, 3]);
    await using small = await openDeliveryRun({ documents: 4, limits: { maxBytes: 5000 } });
    expect((await small.run()).summary?.counts.succeeded).toBe(4);
    expect(small.batches.length).toBeGreaterThan(1);
  });

  it("that are too long for any batch are asked at once", async () => {
    await using batch = await openDeliveryRun({ documents: 2, limits: { maxBytes: 100 } });
    expect((await batch.run()).summary?.counts.succeeded).toBe(2);
    expect(batch.batches).toEqual([]);
    expect(batch.gateway.billed.calls).toBe(2);
  });

  it("of the same bytes are one question", async () => {
    await using batch = await openDeliveryRun({ documents: 2 });
    await writeFile(join(batch.folder, "docs", "copy.txt"), "Document D-0\nNumber: N-1\nTotal: 12.34\n");
    const { summary } = await batch.run();
    expect(summary?.counts.succeeded).toBe(3);
    expect(batch.gateway.billed.calls).toBe(2);
    expect(summary?.cost).toBeCloseTo(batch.bill(), 12);
  });

  it("have their answers repaired at once, or in a second batch", async () => {
    const script = (_: string, index: number) => (index < 2 ? step.text("no JSON at all") : step.ok(answer));
    await using live = await openDeliveryRun({ documents: 2, script });
    expect((await live.run()).summary?.counts.succeeded).toBe(2);
    expect([live.batches.length, live.gateway.billed.calls]).toEqual([1, 4]);
    await using later = await openDeliveryRun({ documents: 2, script });
    const { summary } = await later.run({}, { followUps: "batch" });
    expect(summary?.counts.succeeded).toBe(2);
    expect(later.batches.map(({ keys }) => keys.length)).toEqual([2, 2]);
    expect(summary?.cost).toBeCloseTo(later.bill(), 12);
  });

  it("are put into a second batch when the first one failed, and asked at once after that", async () => {
    const batches = [{ end: "failed" }, { end: "failed" }, {}] as const;
    await using batch = await openDeliveryRun({ documents: 2, batches });
    const { summary, events } = await batch.run({}, { followUps: "batch" });
    expect(summary?.counts.succeeded).toBe(2);
    expect(batch.batches).toHaveLength(2);
    expect(events.filter(({ type }) => type === "batch-ended")).toHaveLength(2);
    expect(batch.gateway.billed.calls).toBe(2);
  });

  it("wait where too much waits at the gateway already, until another batch is over", async () => {
    const full = { end: "failed", code: "token_limit_exceeded", looks: 0 } as const;
    await using batch = await openDeliveryRun({
      documents: 4,
      limits: { maxRequests: 2 },
      batches: [{ looks: 8 }, full, { looks: 0 }],
    });
    const { summary } = await batch.run();
    expect(summary?.counts.succeeded).toBe(4);
    expect(batch.batches.map(({ phase }) => phase)).toEqual(["completed", "failed", "completed"]);
    expect(summary?.cost).toBeCloseTo(batch.bill(), 12);
  });

  it("are ordered once, although the gateway's answer to the order was lost", async () => {
    await using batch = await openDeliveryRun({ documents: 3, batches: [{ isLost: true, unlisted: 2 }] });
    const { summary } = await batch.run();
    expect(summary?.counts.succeeded).toBe(3);
    expect([batch.batches.length, batch.gateway.billed.calls]).toEqual([1, 3]);
  });

  it("are asked at once where the gateway takes no batches, and that is said", async () => {
    await using batch = await openDeliveryRun({ documents: 2 });
    const local = { baseUrl: `${batch.gateway.origin}/v1`, apiKey: "key" };
    const { summary, events } = await batch.run({}, { model: "local/m", gateways: { local } });
    expect(events).toEqual([{ type: "batch-unavailable", model: "local/m" }]);
    expect([summary?.total, batch.batches.length]).toEqual([2, 0]);
  });

  it("are voted on in the next batch as well, of the voter's own model", async () => {
    await using batch = await openDeliveryRun({ documents: 2 });
    const voters = "openai/gpt-4.1";
    expect((await batch.run({}, { voters, followUps: "batch" })).summary?.counts.succeeded).toBe(2);
    expect(batch.batches.map(({ keys }) => keys.length)).toEqual([2, 2]);
    expect(batch.gateway.requests.map(({ model }) => model)).toEqual([
      "gpt-4.1-mini",
      "gpt-4.1-mini",
      "gpt-4.1",
      "gpt-4.1",
    ]);
  });

  it("cannot be recorded", async () => {
    await using batch = await openDeliveryRun({ documents: 1 });
    expect((await batch.run({}, { record: batch.folder })).error).toMatchObject({ code: "options.invalid" });
  });
});
