import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/document/json.ts";
import { product } from "../../../src/schema/rules/product.ts";
import { sum } from "../../../src/schema/rules/sum.ts";

const lines = (...amounts: (string | null)[]): Json => amounts.map((amount) => ({ amount }));

describe("sum", () => {
  const rule = sum({
    id: "S",
    total: "/totals/netTotal",
    terms: ["/lines/*/amount"],
    words: { terms: "lines", total: "net total" },
    currency: "/currency",
  });

  it("says a failure in one sentence with the numbers", () => {
    const [result] = rule.evaluate({
      json: { lines: lines("100.00", "18.20"), totals: { netTotal: "118.30" } },
    });
    expect(result).toEqual({
      id: "S",
      severity: "error",
      defining: false,
      status: "fail",
      pointers: ["/lines/0/amount", "/lines/1/amount", "/totals/netTotal"],
      expected: "118.20",
      actual: "118.30",
      difference: "0.10",
      equation: "100.00 + 18.20 = 118.20",
      message: "Lines add up to 118.20, but the printed net total is 118.30 (difference 0.10).",
    });
  });

  it.each([
    ["one cent on two lines", lines("1.00", "2.00"), "3.01", "EUR", "pass"],
    ["two cents on two lines", lines("1.00", "2.00"), "3.02", "EUR", "fail"],
    ["two cents on four lines", lines("1.00", "2.00", "3.00", "4.00"), "10.02", "EUR", "pass"],
    ["one yen", lines("100", "200"), "301", "JPY", "pass"],
    ["two yen", lines("100", "200"), "302", "JPY", "fail"],
    ["a tenth of a cent of dinars", lines("1.000", "2.000"), "3.002", "KWD", "fail"],
  ])("tolerates half a unit a summed value: %s", (_, list, netTotal, currency, status) => {
    expect(rule.evaluate({ json: { lines: list, totals: { netTotal }, currency } })[0]?.status).toBe(status);
  });

  it.each([
    [
      "a line without amount",
      { lines: lines("1.00", null), totals: { netTotal: "1.00" } },
      ["/lines/1/amount"],
    ],
    ["no total", { lines: lines("1.00"), totals: {} }, ["/totals/netTotal"]],
    ["no lines", { lines: [], totals: { netTotal: "1.00" } }, ["/lines"]],
    ["nothing", {}, ["/lines", "/totals/netTotal"]],
    ["an unreadable number", { lines: lines("1,234"), totals: { netTotal: "1.00" } }, ["/lines/0/amount"]],
  ])("is skipped and names what it misses: %s", (_, json, missing) => {
    expect(rule.evaluate({ json })).toMatchObject([{ status: "skipped", missing }]);
  });

  it("counts optional terms as 0, subtracts, and leaves out flagged rows", () => {
    const signed = sum({
      id: "S",
      total: "/total",
      terms: [
        { pointer: "/items/*/amount", unless: "/items/*/voided" },
        { pointer: "/discount", sign: -1, optional: true },
      ],
    });
    const items = [{ amount: "5.00" }, { amount: "9.00", voided: true }];
    expect(signed.evaluate({ json: { items, total: "5.00" } })[0]).toMatchObject({ status: "pass" });
    expect(signed.evaluate({ json: { items, discount: "1.00", total: "4.00" } })[0]).toMatchObject({
      status: "pass",
      equation: "5.00 - 1.00 = 4.00",
    });
    expect(signed.evaluate({ json: { items, discount: "1.00", total: "5.00" } })[0]?.message).toBe(
      "Items less discount make 4.00, but the printed total is 5.00 (difference 1.00).",
    );
  });

  it("accepts another form that holds, and fails only by forms that can", () => {
    const either = sum({
      id: "S",
      total: "/net",
      terms: ["/a"],
      either: [{ total: "/gross", terms: ["/a"], canFail: false }],
    });
    expect(either.evaluate({ json: { a: "1.00", net: "2.00", gross: "1.00" } })[0]?.status).toBe("pass");
    expect(either.evaluate({ json: { a: "1.00", gross: "2.00" } })[0]).toMatchObject({
      status: "skipped",
      missing: ["/net"],
    });
    expect(either.evaluate({ json: { a: "1.00", net: "2.00", gross: "3.00" } })[0]).toMatchObject({
      status: "fail",
      actual: "2.00",
    });
  });

  it("is a rule about each row where the total stands in rows, and tells its linear form", () => {
    const rows = sum({ id: "S", total: "/taxes/*/gross", terms: ["/taxes/*/net", "/taxes/*/tax"] });
    expect(rows.linear).toEqual({
      total: "/taxes/*/gross",
      scope: "/taxes/*",
      terms: [
        { pointer: "/taxes/*/net", sign: 1, optional: false },
        { pointer: "/taxes/*/tax", sign: 1, optional: false },
      ],
    });
    const json = {
      taxes: [{ net: "1", tax: "1", gross: "2" }, { net: "1", tax: "1", gross: "3" }, { net: "1" }],
    };
    const results = rows.evaluate({ json });
    expect(results.map(({ status }) => status)).toEqual(["pass", "fail", "skipped"]);
    expect(results[1]?.message).toBe(
      "Tax 2: net plus tax make 2.00, but the printed gross is 3.00 (difference 1.00).",
    );
  });

  it("passes for every list of amounts with its own sum, and fails beside it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 30 }), (cents) => {
        const money = (value: number): string => (value / 100).toFixed(2);
        const total = cents.reduce((all, each) => all + each, 0);
        const status = (netTotal: string): string | undefined =>
          rule.evaluate({ json: { lines: lines(...cents.map(money)), totals: { netTotal } } })[0]?.status;
        expect(status(money(total))).toBe("pass");
        expect(status(money(total + 1 + Math.ceil((cents.length + 1) / 2)))).toBe("fail");
      }),
      { numRuns: 50 },
    );
  });

  it("never throws on odd JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const context = { json: json as Json };
        expect(rule.evaluate(context).length).toBeGreaterThan(0);
        expect(rule.evaluate({ json: { lines: json as Json, totals: json as Json } }).length).toBeGreaterThan(
          0,
        );
      }),
    );
  });
});

describe("product", () => {
  const rule = product({
    id: "P",
    result: "/lines/*/net",
    factors: ["/lines/*/quantity", "/lines/*/price"],
    dividedBy: "/lines/*/per",
    minus: ["/lines/*/less/*/amount"],
  });

  it.each([
    [{ quantity: "3", price: "1.10", net: "3.30" }, "pass"],
    [{ quantity: "3", price: "1.10", net: "3.32" }, "pass"],
    [{ quantity: "3", price: "1.10", net: "3.33" }, "fail"],
    [{ quantity: "250", price: "8.00", per: "100", net: "20.00" }, "pass"],
    [{ quantity: "2", price: "10", less: [{ amount: "1.50" }, { amount: "0.50" }], net: "18.00" }, "pass"],
    [{ quantity: 2, price: 0.1, net: 0.2 }, "pass"],
    [{ price: "10", net: "10" }, "skipped"],
  ])("weighs %j: %s", (line, status) => {
    expect(rule.evaluate({ json: { lines: [line] } }).map((result) => result.status)).toEqual([status]);
  });

  it("allows for a printed price that is rounded itself, and for no more", () => {
    const rounded = product({ id: "P", result: "/net", factors: ["/quantity", "/price"], rounded: "/price" });
    const status = (net: string, price = "2.77"): string | undefined =>
      rounded.evaluate({ json: { quantity: "20", price, net } })[0]?.status;
    // 20 pieces at 2.765 to 2.775 cost 55.30 to 55.50.
    expect(["55.30", "55.46", "55.50", "55.51", "55.29"].map((net) => status(net))).toEqual([
      "pass",
      "pass",
      "pass",
      "fail",
      "fail",
    ]);
    expect(status("55.46", "2.770")).toBe("pass");
    expect(status("55.46", "2.77001")).toBe("fail");
  });
});
