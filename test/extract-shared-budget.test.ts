import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { extract } from "../src/extract.ts";
import { createBudget } from "../src/money/create-budget.ts";
import { gatewaySteps as step, startGateway } from "../src/testing/index.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
const capabilities = { "*": { outputTokens: 300 } };

describe("a budget that extractions share", () => {
  it("is never passed by those that run at once, which wait for each other instead of failing", async () => {
    await using gateway = await startGateway({
      script: [{ type: "delay", milliseconds: 20, next: step.ok(answer) }],
    });
    // Room for two questions at their worst, and for more as they really are.
    const shared = createBudget({ maxTokens: 3000 });
    const local = { baseUrl: gateway.url, capabilities };
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        extract(source, { schema, model: "local/m", gateways: { local }, budget: { shared } }),
      ),
    );
    const done = all.filter(({ status }) => status === "fulfilled").length;
    const { inputTokens, outputTokens, calls } = gateway.billed;
    expect(done).toBe(calls);
    expect(done).toBeGreaterThan(1);
    expect(done).toBeLessThan(8);
    expect(inputTokens + outputTokens).toBeLessThanOrEqual(3000);
    expect(shared.spent).toEqual({ cost: 0, tokens: inputTokens + outputTokens });
    for (const each of all.filter((one) => one.status === "rejected")) {
      expect(each.reason).toMatchObject({
        code: "limit.budget",
        where: { option: "budget.shared.maxTokens" },
      });
    }
  });

  it("keeps what an aborted extraction may have cost", async () => {
    await using gateway = await startGateway({ script: [{ type: "hang" }] });
    const shared = createBudget({ maxTokens: 2000 });
    const controller = new AbortController();
    const reason = new Error("enough");
    const asked = extract(source, {
      schema,
      model: "local/m",
      gateways: { local: { baseUrl: gateway.url, capabilities } },
      budget: { shared },
      signal: controller.signal,
    });
    while (gateway.requests.length === 0) await wait(5);
    controller.abort(reason);
    await expect(asked).rejects.toBe(reason);
    expect(shared.spent.tokens).toBeGreaterThan(300);
  });

  it("is waited for no longer than until an abort", async () => {
    await using gateway = await startGateway({ script: [{ type: "hang" }] });
    const shared = createBudget({ maxTokens: 2000 });
    const changed = vi.spyOn(shared, "changed");
    const start = ({ signal }: AbortController): Promise<unknown> =>
      extract(source, {
        schema,
        model: "local/m",
        gateways: { local: { baseUrl: gateway.url, capabilities } },
        budget: { shared },
        signal,
      }).catch((error: unknown) => error);
    const controllers = [new AbortController(), new AbortController()] as const;
    const holding = start(controllers[0]);
    while (gateway.requests.length === 0) await wait(5);
    const waiting = start(controllers[1]);
    while (changed.mock.calls.length === 0) await wait(5);
    const reasons = [new Error("first"), new Error("second")];
    controllers[1].abort(reasons[1]);
    expect(await waiting).toBe(reasons[1]);
    controllers[0].abort(reasons[0]);
    expect(await holding).toBe(reasons[0]);
    expect(gateway.requests).toHaveLength(1);
  });
});

describe("a chain over gateways", () => {
  it("moves on at once where the first wants to be left alone for minutes, and back for nobody else's key", async () => {
    await using busy = await startGateway({ script: [step.status(429, { retryAfter: 600 })] });
    await using free = await startGateway({ script: [step.ok(answer)] });
    const gateways = { local: { baseUrl: busy.url }, openai: { baseUrl: free.url, apiKey: "key" } };
    const model = ["local/m", "openai/m"];
    for (let turn = 0; turn < 2; turn += 1) {
      const result = await extract(source, { schema, model, gateways });
      expect(result.attempts.map(({ errorCode }) => errorCode)).toEqual(["provider.rate-limited", undefined]);
    }
    // The second extraction knew already.
    expect(busy.requests).toHaveLength(1);
  });

  it("does not pay for a gateway that is not there", async () => {
    const gone = await startGateway({ script: [] });
    await gone.close();
    await using there = await startGateway({ script: [step.ok(answer)] });
    const gateways = {
      local: { baseUrl: gone.url, capabilities },
      openai: { baseUrl: there.url, apiKey: "key", capabilities },
    };
    // Room for one question at its worst.
    const budget = { maxTokens: 2000 };
    const result = await extract(source, { schema, model: ["local/m", "openai/m"], gateways, budget });
    const [first, second] = result.attempts.map(({ requests }) => requests);
    expect(first?.length).toBeGreaterThan(1);
    expect(first?.every(({ status, isUnsent }) => status === 0 && isUnsent)).toBe(true);
    expect(second).toMatchObject([{ status: 200 }]);
  });

  it("goes to the second host of a gateway within one question", async () => {
    await using broken = await startGateway({ script: [step.status(503, { retryAfter: 0 })] });
    await using sound = await startGateway({ script: [step.ok(answer)] });
    const baseUrl = `${broken.origin},${sound.origin}`;
    const result = await extract(source, {
      schema,
      model: "evolink/gemini-3.1-flash-lite",
      gateways: { evolink: { baseUrl, apiKey: "key" } },
    });
    expect(result.attempts.map(({ requests }) => requests.map(({ status }) => status))).toEqual([[503, 200]]);
  });
});
