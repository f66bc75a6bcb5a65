import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortestDecimal } from "../../src/steps/ground/shortest-decimal.ts";
import { parseDecimal } from "../../src/values/parse-decimal.ts";
import { readCommonNumber } from "../../src/values/read-common-number.ts";

describe("readCommonNumber", () => {
  it.each([
    ["0", "0"],
    ["007", "7"],
    ["12", "12"],
    ["12,50", "12.5"],
    ["0012.05", "12.05"],
    ["0.00", "0"],
    ["100", "100"],
  ])("reads %s as %s", (text, value) => {
    expect(readCommonNumber(text)).toBe(value);
  });

  it.each(["", ".", "5.", ".5", "1.234", "1.234,56", "12,3,4", "-5", "12 ", "1'000", "٣"])(
    "leaves %s to those who know conventions",
    (text) => {
      expect(readCommonNumber(text)).toBeUndefined();
    },
  );

  it("says what every convention says", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,6}(?:[.,]\d{1,3})?$/), (text) => {
        const value = readCommonNumber(text);
        if (value === undefined) return;
        for (const convention of ["comma", "point"] as const)
          expect(shortestDecimal(parseDecimal(text, convention)?.value ?? "")).toBe(value);
      }),
    );
  });
});
