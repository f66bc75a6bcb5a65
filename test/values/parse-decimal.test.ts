import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal } from "../../src/values/parse-decimal.ts";

describe("parseDecimal", () => {
  it.each([
    ["1.234,56", "1234.56"],
    ["1,234.56", "1234.56"],
    ["1 234,56", "1234.56"],
    ["1\u202f234,56", "1234.56"],
    ["1'234.56", "1234.56"],
    ["1’234.56", "1234.56"],
    ["1,23,456.00", "123456.00"],
    ["1.234.567", "1234567"],
    ["(12.00)", "-12.00"],
    ["12.00-", "-12.00"],
    ["−12", "-12"],
    ["-$5", "-5"],
    ["$-5", "-5"],
    ["($12.00)", "-12.00"],
    ["EUR1,000.00", "1000.00"],
    ["1.234,56 €", "1234.56"],
    ["RM 12.00", "12.00"],
    ["US$ 5.00", "5.00"],
    ["CHF 12.--", "12"],
    ["12,-", "12"],
    ["19 %", "19"],
    [".50", "0.50"],
    ["0,125", "0.125"],
    ["007", "7"],
    ["1,2345", "1.2345"],
    ["-0.00", "0.00"],
  ])("reads %j as %s, without doubt", (text, value) => {
    expect(parseDecimal(text)).toEqual({ value, ambiguous: false });
  });

  it.each(["", "-", "abc", "INV123", "12a", "12.34.56", "1 2", "12,345,67", "1,234 5", "%", "EUR"])(
    "refuses %j, which is not one number",
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  it.each([
    ["1,234", undefined, "1234", true],
    ["1.234", undefined, "1.234", true],
    ["1,234", "comma", "1.234", false],
    ["1,234", "point", "1234", false],
    ["1.234", "comma", "1234", false],
    ["1.234", "point", "1.234", false],
    ["1.23", "comma", "1.23", false],
  ] as const)("reads %j under the convention %s as %s", (text, convention, value, ambiguous) => {
    expect(parseDecimal(text, convention)).toEqual({ value, ambiguous });
  });

  it("reads back every amount in every way to print it", () => {
    const ways = [
      { locale: "en-US", convention: "point" },
      { locale: "de-DE", convention: "comma" },
      { locale: "fr-FR", convention: "comma" },
      { locale: "de-CH", convention: "point" },
      { locale: "en-IN", convention: "point" },
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.constantFrom(...ways),
        (cents, { locale, convention }) => {
          const printed = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
          const read = parseDecimal(printed, convention);
          expect(read?.ambiguous).toBe(false);
          expect(Math.round(Number(read?.value) * 100)).toBe(cents === 0 ? 0 : cents);
        },
      ),
    );
  });

  it("never throws and gives plain notation or nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,' -()€%EURO")) }), (text) => {
        const read = parseDecimal(text);
        expect(read?.value ?? "0").toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
      }),
    );
  });
});
