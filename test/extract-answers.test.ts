import { describe, expect, it } from "vitest";
import { extract } from "../src/extract.ts";
import { createBudget } from "../src/money/create-budget.ts";
import type { AnswerStore } from "../src/ports/answer-store.ts";
import { gatewaySteps as step, startGateway } from "../src/testing/index.ts";
import type { GatewayStep } from "../src/testing/index.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;

/** A store that tells what it was told. */
function keepInMemory() {
  const kept = new Map<string, string | undefined>();
  const told: string[] = [];
  const store: AnswerStore = {
    find: async (question) => kept.get(question),
    async open(question) {
      told.push("open");
      kept.set(question, undefined);
    },
    async close(question, outcome, usage) {
      told.push(outcome === undefined ? "nothing" : `answer ${usage?.calls}`);
      kept.set(question, outcome);
    },
  };
  return { store, told, kept };
}

const run = (url: string, more: object) =>
  extract(source, { schema, model: "local/m", gateways: { local: { baseUrl: url } }, ...more });

describe("answers that are kept", () => {
  it.each<[string, GatewayStep[], number]>([
    ["a good answer", [{ type: "answer", text: JSON.stringify(answer), cost: 0.01 }], 1],
    [
      "an answer that had to be repaired",
      [
        { type: "answer", text: JSON.stringify({ ...answer, gross: "191.00" }), cost: 0.01 },
        { type: "answer", text: JSON.stringify(answer), cost: 0.01 },
      ],
      2,
    ],
  ])("are not asked for again: %s", async (_, script, calls) => {
    await using gateway = await startGateway({ script });
    const { store } = keepInMemory();
    const first = await run(gateway.url, { answers: store });
    const shared = createBudget({ maxCost: 0.000_001 });
    const again = await run(gateway.url, { answers: store, budget: { shared } });
    expect(gateway.billed.calls).toBe(calls);
    expect(again.data).toEqual(first.data);
    // The cost is the document's, but was booked when it was paid.
    expect(again.usage.cost).toBe(first.usage.cost);
    expect(shared.spent.cost).toBe(0);
  });

  it("are told before and after each question, and a failure that costs nothing is not kept", async () => {
    await using gateway = await startGateway({ script: [step.status(400), step.ok(answer)] });
    const { store, told } = keepInMemory();
    await expect(run(gateway.url, { answers: store })).rejects.toMatchObject({
      code: "provider.bad-request",
    });
    await run(gateway.url, { answers: store });
    expect(told).toEqual(["open", "nothing", "open", "answer 1"]);
  });

  it("asks nobody, and books nothing, where a question cannot be written down first", async () => {
    await using gateway = await startGateway({ script: [step.ok(answer)] });
    const { store } = keepInMemory();
    const full = { ...store, open: () => Promise.reject(new Error("disk full")) };
    const shared = createBudget({ maxTokens: 1_000_000 });
    await expect(run(gateway.url, { answers: full, budget: { shared } })).rejects.toThrow("disk full");
    expect([gateway.requests.length, shared.spent.tokens]).toEqual([0, 0]);
  });
});
