import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../../src/document/check-result.ts";
import type { FieldReport } from "../../../src/document/field-report.ts";
import type { Json } from "../../../src/document/json.ts";
import type { Rule } from "../../../src/document/rule.ts";
import { checksum } from "../../../src/schema/rules/checksum.ts";
import { custom } from "../../../src/schema/rules/custom.ts";
import { equal } from "../../../src/schema/rules/equal.ts";
import { grounded } from "../../../src/schema/rules/grounded.ts";
import { implies } from "../../../src/schema/rules/implies.ts";
import { inSet } from "../../../src/schema/rules/in-set.ts";
import { order } from "../../../src/schema/rules/order.ts";
import { regex } from "../../../src/schema/rules/regex.ts";
import { rowInvariant } from "../../../src/schema/rules/row-invariant.ts";
import { unique } from "../../../src/schema/rules/unique.ts";

const statusOf = (rule: Rule, json: Json): string =>
  rule
    .evaluate({ json })
    .map(({ status }) => status)
    .join(" ");

const rules = {
  iban: checksum({ id: "C", pointer: "/a", kind: "iban" }),
  vat: checksum({ id: "C", pointer: "/a", kind: "vat-id" }),
  equal: equal({ id: "E", first: "/a", second: "/b" }),
  differ: equal({ id: "E", first: "/a", second: "/b", differ: true }),
  order: order({ id: "O", first: "/a", second: "/b" }),
  rows: order({ id: "O", first: "/rows/*/a", second: "/rows/*/b" }),
  toOne: order({ id: "O", first: "/rows/*/a", second: "/b" }),
  unique: unique({ id: "U", pointer: "/rows/*/a" }),
  inSet: inSet({ id: "I", pointer: "/a", values: ["EUR", "USD"], set: "currencies" }),
  regex: regex({ id: "R", pointer: "/a", pattern: /^\d{4}$/g, form: "four digits" }),
  implies: implies({
    id: "W",
    when: { pointer: "/rows/*/a", is: ["AE"] },
    must: { pointer: "/rows/*/b", is: ["0"] },
  }),
  present: implies({
    id: "W",
    when: { pointer: "/a", present: true },
    must: { pointer: "/b", present: true },
  }),
  running: rowInvariant({
    id: "V",
    title: "Each number is the one before plus one",
    rows: "/rows/*",
    touches: ["/a"],
    test: (row, previous) => {
      const at = (value: Json | undefined): number => Number((value as { a?: number } | undefined)?.a);
      return previous === undefined || at(row) === at(previous) + 1 || `It is ${at(row)}.`;
    },
  }),
  throwing: custom({
    id: "X",
    title: "It throws",
    pointers: ["/a"],
    test: () => {
      throw new Error("odd");
    },
  }),
};

describe("rules", () => {
  it.each<[keyof typeof rules, Json, string]>([
    ["iban", { a: "DE89 3704 0044 0532 0130 00" }, "pass"],
    ["iban", { a: "DE88 3704 0044 0532 0130 00" }, "fail"],
    ["iban", { a: null }, "skipped"],
    ["vat", { a: "12-3456789" }, "skipped"],
    ["equal", { a: "12.50", b: 12.5 }, "pass"],
    ["equal", { a: "DE 123", b: "de123" }, "pass"],
    ["equal", { a: "x", b: "y" }, "fail"],
    ["equal", { a: "x" }, "skipped"],
    ["differ", { a: "x", b: "X" }, "fail"],
    ["order", { a: "2024-01-02", b: "2024-01-02" }, "pass"],
    ["order", { a: "2024-01-03", b: "2024-01-02" }, "fail"],
    ["order", { a: "2024-05-31", b: "2024-05" }, "pass"],
    ["order", { a: "10", b: "9.5" }, "fail"],
    ["order", { a: "soon", b: "2024-01-02" }, "skipped"],
    ["rows", { rows: [{ a: "1", b: "2" }, { a: "3", b: "2" }, { a: "3" }] }, "pass fail skipped"],
    ["toOne", { rows: [{ a: "1" }, { a: "3" }], b: "2" }, "pass fail"],
    ["unique", { rows: [{ a: 1 }, { a: 2 }, {}] }, "pass"],
    ["unique", { rows: [{ a: 1 }, { a: 2 }, { a: 1 }, { a: 2 }] }, "fail fail"],
    ["unique", { rows: [] }, "skipped"],
    ["inSet", { a: "EUR" }, "pass"],
    ["inSet", { a: "EURO" }, "fail"],
    ["regex", { a: "1234" }, "pass"],
    ["regex", { a: "12345" }, "fail"],
    [
      "implies",
      {
        rows: [
          { a: "AE", b: "0.00" },
          { a: "AE", b: "1" },
          { a: "S", b: "1" },
        ],
      },
      "pass fail skipped",
    ],
    ["present", { a: "x", b: [] }, "fail"],
    ["present", { a: "x", b: "y" }, "pass"],
    ["running", { rows: [{ a: 1 }, { a: 2 }, { a: 4 }] }, "pass pass fail"],
    ["throwing", { a: 1 }, "skipped"],
  ])("%s on %j: %s", (name, json, statuses) => {
    expect(statusOf(rules[name], json)).toBe(statuses);
    // A rule without a global flag's memory gives the same answer again.
    expect(statusOf(rules[name], json)).toBe(statuses);
  });

  it("points at the values and says the failure with them", () => {
    expect(rules.rows.evaluate({ json: { rows: [{ a: "3", b: "2" }] } })).toEqual<CheckResult[]>([
      {
        id: "O",
        severity: "error",
        defining: false,
        status: "fail",
        pointers: ["/rows/0/a", "/rows/0/b"],
        expected: "2",
        actual: "3",
        message: "Row 1: The a 3 is after the b 2.",
      },
    ]);
    expect(rules.iban.evaluate({ json: { a: "DE00" } })[0]?.message).toContain("DE00 is not an IBAN");
  });

  it("grounded reads the reports, and is skipped before there are any", () => {
    const rule = grounded({ id: "G", pointer: "/rows/*/a" });
    const report = (match: FieldReport["match"]): FieldReport => ({
      state: "found",
      origin: "ocr",
      match,
      citations: [],
      confidence: 1,
      confidenceParts: {},
    });
    const json = { rows: [{ a: "x" }, { a: "y" }, { a: "z" }] };
    const fields = { "/rows/0/a": report("exact"), "/rows/1/a": report("fuzzy") };
    expect(rule.evaluate({ json, fields }).map(({ status }) => status)).toEqual(["pass", "fail", "skipped"]);
    expect(rule.evaluate({ json }).map(({ status }) => status)).toEqual(["skipped", "skipped", "skipped"]);
  });

  it("never throw on odd JSON and always answer", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.values(rules)), (value, rule: Rule) => {
        const json = value as Json;
        expect(rule.evaluate({ json }).length).toBeGreaterThan(0);
        expect(rule.evaluate({ json: { a: json, b: json, rows: json } }).length).toBeGreaterThan(0);
      }),
    );
  });
});
