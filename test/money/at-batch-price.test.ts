import { describe, expect, it } from "vitest";
import { atBatchPrice } from "../../src/money/at-batch-price.ts";

describe("the price of answers in a batch", () => {
  it("is the share of it that the gateway says, for all media", () => {
    const price = {
      input: 0.3,
      output: 2.5,
      byModality: { audio: { input: 1 } },
      source: "a price page",
      date: "2026-10",
    };
    expect(atBatchPrice(price, 0.5)).toEqual({
      input: 0.15,
      output: 1.25,
      byModality: { audio: { input: 0.5 } },
      source: "a price page, in a batch",
      date: "2026-10",
    });
  });

  it.each([
    ["keeps its own where that is lower", 0.025, 0.025],
    ["is never more than that of other input", 0.2, 0.125],
  ])("of cached input %s", (_, cachedInput, expected) => {
    const price = { input: 0.25, cachedInput, output: 1, source: "a price page" };
    expect(atBatchPrice(price, 0.5).cachedInput).toBe(expected);
  });
});
