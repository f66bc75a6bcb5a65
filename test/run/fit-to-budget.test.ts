import { describe, expect, it } from "vitest";
import { createLedger } from "../../src/run/ledger.ts";
import { fitToBudget } from "../../src/run/fit-to-budget.ts";
import { createFakeModel, makeModelRequest } from "../../src/testing/index.ts";

const price = { input: 0.25, output: 1.5, source: "test" };
const model = createFakeModel({ answers: () => null, capabilities: { outputTokens: 65_536, price } });

function fit(maxCost: number | undefined, settings = {}, isCapGiven = false) {
  const ledger = createLedger({ unknownPrice: "refuse", ...(maxCost === undefined ? {} : { maxCost }) });
  const request = makeModelRequest({ settings: { maxOutputTokens: 65_536, ...settings } });
  const fitted = fitToBudget(ledger, { request, model, inputTokens: 10_000, isCapGiven });
  return { cap: fitted.request.settings.maxOutputTokens, fitted, ledger };
}

describe("the cap on an answer under a budget", () => {
  it.each([
    ["no budget", undefined, 65_536],
    ["money for the longest answer", 1, 65_536],
    ["money for half of it, with as much left over", 0.1, 16_384],
    ["money for a short answer and one repair", 0.03, 8192],
    ["money for hardly one answer", 0.006, 2048],
  ])("leaves room with %s", (_, maxCost, expected) => {
    const { cap, fitted, ledger } = fit(maxCost);
    expect(cap).toBe(expected);
    expect(() => ledger.reserve(model, fitted.inputTokens, fitted.outputTokens)).not.toThrow();
    expect(ledger.warnings).toHaveLength(expected === 65_536 ? 0 : 1);
  });

  it("is left to fail where no answer fits, and where the user set it", () => {
    const { fitted, ledger } = fit(0.001);
    expect(() => ledger.reserve(model, fitted.inputTokens, fitted.outputTokens)).toThrow(/maxCost/);
    expect(fit(0.03, {}, true).cap).toBe(65_536);
  });

  it("is shared by all candidates", () => {
    expect(fit(0.1, { candidates: 2 }).cap).toBe(8192);
  });
});
