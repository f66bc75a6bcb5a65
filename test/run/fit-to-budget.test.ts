import { describe, expect, it } from "vitest";
import type { CallSize } from "../../src/money/bound-cost.ts";
import { createBudget } from "../../src/money/create-budget.ts";
import type { BudgetCaps } from "../../src/money/create-budget.ts";
import { fitToBudget } from "../../src/run/fit-to-budget.ts";
import { createPurse } from "../../src/run/purse.ts";
import { createFakeModel, makeModelRequest } from "../../src/testing/index.ts";

const price = { input: 0.25, output: 1.5, source: "test" };
const model = createFakeModel({ answers: () => null, capabilities: { outputTokens: 65_536, price } });
const size = { textTokens: 10_000, mediaTokens: 0, modalities: [] };

/** Fits a call beside others that hold so many output tokens. */
function fit(caps: BudgetCaps, settings = {}, isCapGiven = false, beside: readonly number[] = []) {
  const purse = createPurse({ own: createBudget(caps), unknownPrice: "refuse" });
  const under: CallSize = { ...size, textTokens: 0, outputTokens: 0 };
  for (const outputTokens of beside) purse.hold(model, { ...under, outputTokens });
  const request = makeModelRequest({ settings: { maxOutputTokens: 65_536, ...settings } });
  return { purse, fitted: fitToBudget(purse, { request, model, size, isCapGiven }) };
}

function capOf(caps: BudgetCaps, settings = {}): number | undefined {
  const { fitted } = fit(caps, settings);
  return fitted.state === "fits" ? fitted.request.settings.maxOutputTokens : undefined;
}

describe("the cap on an answer under a budget", () => {
  it.each<[string, BudgetCaps, number]>([
    ["no budget", {}, 65_536],
    ["money for the longest answer", { maxCost: 1 }, 65_536],
    ["money for half of it, with as much left over", { maxCost: 0.1 }, 16_384],
    ["money for a short answer and one repair", { maxCost: 0.03 }, 8192],
    ["money for hardly one answer", { maxCost: 0.006 }, 2048],
    ["tokens for the longest answer", { maxTokens: 80_000 }, 65_536],
    ["tokens for half of it", { maxTokens: 60_000 }, 16_384],
    ["tokens for hardly one answer", { maxTokens: 12_100 }, 2048],
    ["more money than tokens", { maxCost: 1, maxTokens: 12_100 }, 2048],
  ])("leaves room with %s", (_, caps, expected) => {
    const { fitted, purse } = fit(caps);
    expect(capOf(caps)).toBe(expected);
    if (fitted.state !== "fits") throw new Error("it does not fit");
    expect(purse.fits(model, fitted.size)).toBe(true);
    expect(fitted.warnings).toHaveLength(expected === 65_536 ? 0 : 1);
  });

  it("is left to fail where no answer fits, and where the user set it", () => {
    expect(fit({ maxCost: 0.001 }).fitted).toMatchObject({
      state: "never",
      error: { code: "limit.budget", where: { option: "budget.maxCost" } },
    });
    expect(fit({ maxTokens: 11_000 }).fitted).toMatchObject({
      state: "never",
      error: { code: "limit.budget", where: { option: "budget.maxTokens" } },
    });
    expect(fit({ maxCost: 0.03 }, {}, true).fitted).toMatchObject({ state: "never" });
  });

  it("is shared by all candidates", () => {
    expect(capOf({ maxCost: 0.1 }, { candidates: 2 })).toBe(8192);
  });

  it("waits where only calls under way stand in its way", () => {
    expect(fit({ maxTokens: 20_000 }, {}, false, [9000]).fitted).toEqual({ state: "later" });
    expect(fit({ maxTokens: 80_000 }, {}, true, [9000]).fitted).toEqual({ state: "later" });
  });
});
