import { describe, expect, it } from "vitest";
import type { Coverage } from "../../../src/document/coverage.ts";
import { countUnexplained } from "../../../src/steps/check/count-unexplained.ts";

const json = {
  lines: [{ amount: "7.25" }, { amount: "94.75" }],
  taxes: [{ amount: "19.00" }],
  totals: { net: "100.00", gross: "119.00" },
};

const coverageOf = (quote: string, isNear: boolean): Coverage => ({
  pages: [
    {
      file: 0,
      status: "read",
      characters: 1,
      usedCharacters: 1,
      unusedRegions: [
        { quote, span: { start: 0, end: quote.length }, ...(isNear ? { isNearTotal: true } : {}) },
      ],
    },
  ],
  ungrounded: [],
});

describe("countUnexplained", () => {
  it.each<[string, string, number]>([
    ["a deposit that nobody took", "Deposit 40.00", 1],
    ["two of them", "Deposit 40,00\nResidual 1.079,00 EUR", 2],
    ["an amount with groups", "Residual 1 079.00", 1],
    ["a total that is printed again", "Total 119,00", 0],
    ["one behind a number of pieces", "Total 1 119.00", 0],
    ["an amount of a row", "7.25 S", 0],
    ["what the rows come to", "Total Qty 2 102.00", 0],
    ["a difference of two totals", "Net less tax 81.00", 0],
    ["nothing at all", "Discount 0.00", 0],
    ["a rate", "VAT 19.00 %", 0],
    ["a day", "paid on 15.06.2024", 0],
    ["words", "Thank you", 0],
  ])("counts %s", (_, quote, expected) => {
    expect(countUnexplained(json, coverageOf(quote, true))).toBe(expected);
  });

  it("leaves amounts alone that stand elsewhere", () => {
    expect(countUnexplained(json, coverageOf("Deposit 40.00", false))).toBe(0);
  });

  it("explains nothing by rows added to totals", () => {
    expect(countUnexplained(json, coverageOf("107.25", true))).toBe(1);
  });
});
