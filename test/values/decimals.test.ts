import { describe, expect, it } from "vitest";
import { addDecimals } from "../../src/values/add-decimals.ts";
import { currencyDigits } from "../../src/values/currency-digits.ts";
import { equalDecimals } from "../../src/values/equal-decimals.ts";
import { formatDecimal } from "../../src/values/format-decimal.ts";
import { toDecimal } from "../../src/values/to-decimal.ts";

describe("decimals", () => {
  it("adds exactly where binary numbers do not", () => {
    expect(addDecimals(["0.1", "0.2", 0.3])).toBe("0.6");
    expect(addDecimals(["99999999999999999999.99", "0.01"])).toBe("100000000000000000000");
    expect(addDecimals(["1", "one"])).toBeUndefined();
  });

  it("compares amounts, not their spelling", () => {
    expect(equalDecimals("12.50", 12.5)).toBe(true);
    expect(equalDecimals("12.50", "12.51")).toBe(false);
    expect(equalDecimals("12.50", null)).toBe(false);
  });

  it("reads only plain notation", () => {
    expect(toDecimal("-1234.50")?.toFixed()).toBe("-1234.5");
    for (const value of ["1,234.50", "1e3", "", "NaN", Number.NaN, Number.POSITIVE_INFINITY, true, null, {}])
      expect(toDecimal(value)).toBeUndefined();
  });

  it("shows at least the decimals asked for and never rounds", () => {
    const show = (text: string): string | undefined => {
      const decimal = toDecimal(text);
      return decimal && formatDecimal(decimal);
    };
    expect(["5", "5.1", "5.123"].map(show)).toEqual(["5.00", "5.10", "5.123"]);
  });

  it("knows currencies without cents and with three decimals", () => {
    expect(["EUR", "JPY", "KWD", "xyz", null].map(currencyDigits)).toEqual([2, 0, 3, 2, 2]);
  });
});
