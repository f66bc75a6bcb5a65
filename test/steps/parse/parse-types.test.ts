import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Json } from "../../../src/document/json.ts";
import type { Schema } from "../../../src/document/schema.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { parseAnswer, type ParseResult } from "../../../src/steps/parse/parse-answer.ts";
import { invoice, readInvoiceSchema } from "./invoice-schema.ts";

let schema: Schema;
beforeAll(async () => {
  schema = await readInvoiceSchema();
});
const parse = (text: string, locale = {}): ParseResult =>
  parseAnswer({ text, finishReason: "stop", schema, locale });
const layouts = [
  ["compact", (value: unknown): string => JSON.stringify(value)],
  ["spaced", (value: unknown): string => JSON.stringify(value, null, 2)],
] as const;
describe.each(layouts)("values in %s JSON", (_, json) => {
  it.each<[string, object, string, string]>([
    ["a number in quotes", { pageCount: "2" }, "mended-type", "/pageCount"],
    ["a number where a decimal string is wanted", { grossTotal: 1234.5 }, "mended-text", "/grossTotal"],
    ["a German amount", { grossTotal: "1.234,50" }, "mended-decimal", "/grossTotal"],
    ["an English amount", { grossTotal: "1,234.50" }, "mended-decimal", "/grossTotal"],
    ["a French amount with its sign", { grossTotal: "1 234,50 €" }, "mended-decimal", "/grossTotal"],
    ["an amount with its code", { grossTotal: "EUR 1,234.50" }, "mended-decimal", "/grossTotal"],
    ["no in quotes", { isReverseCharge: "no" }, "mended-boolean", "/isReverseCharge"],
    ["nein", { isReverseCharge: "Nein" }, "mended-boolean", "/isReverseCharge"],
    ["a zero for false", { isReverseCharge: 0 }, "mended-boolean", "/isReverseCharge"],
    ["an enum in another case", { status: "PART-PAID" }, "mended-enum", "/status"],
    ["an enum with other punctuation", { status: "Part paid" }, "mended-enum", "/status"],
    ["a German date", { issueDate: "05.03.2024" }, "mended-date", "/issueDate"],
    ["a date with the month's name", { issueDate: "5. März 2024" }, "mended-date", "/issueDate"],
    ["names in snake case", { issueDate: undefined, issue_date: "2024-03-05" }, "mended-key", "/issueDate"],
    ["names in kebab case", { issueDate: undefined, "issue-date": "2024-03-05" }, "mended-key", "/issueDate"],
    ["names in capitals", { issueDate: undefined, ISSUEDATE: "2024-03-05" }, "mended-key", "/issueDate"],
    [
      "a printed label for a name",
      { invoiceNumber: undefined, Rechnungsnummer: "R-0017" },
      "mended-key",
      "/invoiceNumber",
    ],
    [
      "a wrapped value",
      { grossTotal: { value: "1234.50", confidence: 0.9 } },
      "mended-wrapper",
      "/grossTotal",
    ],
    ["a list of one for a value", { status: ["part-paid"] }, "mended-single", "/status"],
    ["a list of one for an object", { seller: [invoice.seller] }, "mended-single", "/seller"],
    ["rows as JSON in a text", { lines: JSON.stringify(invoice.lines) }, "mended-json-in-string", "/lines"],
    ["rows by number", { lines: { 0: invoice.lines[0], 1: invoice.lines[1] } }, "mended-list", "/lines"],
    ["a property more", { vatIncluded: true }, "mended-unknown-key", ""],
  ])("reads %s", (_, change, code, pointer) => {
    const result = parse(json({ ...invoice, ...change }));
    expect(result).toMatchObject({ ok: true });
    const expected = {
      ...invoice,
      ...("grossTotal" in change && typeof change.grossTotal === "number" ? { grossTotal: "1234.5" } : {}),
    };
    expect(result.ok && result.json).toEqual(expected);
    expect(result.ok && result.mended).toContainEqual(expect.objectContaining({ code, pointer }));
  });

  it.each<[string, object, object, string]>([
    ["a single text for a list", { notes: "Thank you" }, { notes: ["Thank you"] }, "mended-list"],
    ["a single row for a list", { lines: invoice.lines[0] }, { lines: [invoice.lines[0]] }, "mended-list"],
    ["n/a for a date", { issueDate: "N/A" }, { issueDate: null }, "mended-empty"],
    ["a dash for an amount", { grossTotal: "-" }, { grossTotal: null }, "mended-empty"],
    ["an empty text", { invoiceNumber: "" }, { invoiceNumber: null }, "mended-empty"],
    ["null for a list", { notes: null }, { notes: [] }, "mended-empty"],
    ["a number for an identifier", { invoiceNumber: 17 }, { invoiceNumber: "17" }, "mended-text"],
    ["a property that is left out", { issueDate: undefined }, { issueDate: null }, "mended-missing"],
  ])("reads %s as what it says", (_, change, expected, code) => {
    const result = parse(json({ ...invoice, ...change }));
    expect(result).toMatchObject({ ok: true, json: { ...invoice, ...expected } });
    expect(result.ok && result.mended.map((issue) => issue.code)).toContain(code);
  });

  it.each<[string, object]>([
    ["n/a as a text of its own", { notes: ["N/A", "null and void"] }],
    ["leading zeros", { invoiceNumber: "0012" }],
    ["text that looks like JSON", { notes: ['{"a": 1}', "[1, 2]"] }],
    ["text that looks like a fence or thinking", { notes: ["```json {} ```", "<think>no</think>"] }],
    [
      "comment marks and trailing commas inside a text",
      { notes: ["https://a.example/x // y", "a, }", "b,]"] },
    ],
    ["escapes", { notes: ['tab\t "quoted" back\\slash \u00e9 \ud83d\ude00 \u2028'] }],
    ["decimals as they are written", { grossTotal: "1.10" }],
    ["empty lists and nulls", { lines: [], notes: [], issueDate: null, seller: { name: null, city: null } }],
  ])("keeps %s and says nothing", (_, change) => {
    const value = { ...invoice, ...change };
    expect(parse(json(value))).toEqual({ ok: true, json: value, mended: [] });
  });

  it.each<[string, object, string, string]>([
    ["an amount with a doubtful comma", { grossTotal: "1,234" }, "ambiguous-number", "/grossTotal"],
    ["a date with a doubtful order", { issueDate: "03/04/2024" }, "ambiguous-date", "/issueDate"],
    ["a word for a number", { pageCount: "two" }, "invalid-type", "/pageCount"],
    ["a number with a unit", { pageCount: "2 pages" }, "invalid-type", "/pageCount"],
    ["a value that no enum has", { status: "overdue" }, "invalid-value", "/status"],
    ["half a word of an enum", { status: "part" }, "invalid-value", "/status"],
    ["two rows for one object", { seller: [invoice.seller, invoice.seller] }, "invalid-type", "/seller"],
    ["a row that is a text", { lines: [invoice.lines[0], "Nut 1.5 1200.00"] }, "invalid-type", "/lines/1"],
    ["maybe for a boolean", { isReverseCharge: "maybe" }, "invalid-type", "/isReverseCharge"],
  ])("leaves %s as it is and reports it", (_, change, code, pointer) => {
    const value = { ...invoice, ...change };
    const result = parse(json(value));
    expect(result).toMatchObject({ ok: true, json: value });
    expect(result.ok && result.mended).toContainEqual(expect.objectContaining({ code, pointer }));
  });

  it("drops no row, whatever is wrong with it", () => {
    const lines = [invoice.lines[0], { ...invoice.lines[1], quantity: "many" }, null, { quantity: 1 }];
    const result = parse(json({ ...invoice, lines }));
    expect(result.ok && (result.json as typeof invoice).lines).toHaveLength(4);
  });

  it("lets the locale decide what the text leaves open", () => {
    const value = json({ ...invoice, grossTotal: "1,234", issueDate: "03/04/2024" });
    expect(parse(value, { decimals: "point", dates: "month-first" })).toMatchObject({
      ok: true,
      json: { grossTotal: "1234", issueDate: "2024-03-04" },
    });
    expect(parse(value, { decimals: "comma", dates: "day-first" })).toMatchObject({
      ok: true,
      json: { grossTotal: "1.234", issueDate: "2024-04-03" },
    });
  });
});

describe("roots and places of other kinds", () => {
  const read = async (type: unknown, text: string): Promise<ParseResult> =>
    parseAnswer({ text, finishReason: "stop", schema: await resolveSchema(type), locale: {} });

  it.each<[string, unknown, string, Json]>([
    ["a list in its wrapper", z.array(z.object({ a: z.string() })), '{"value":[{"a":"x"}]}', [{ a: "x" }]],
    [
      "a list under another name",
      z.array(z.object({ a: z.string() })),
      '{"items":[{"a":"x"},{"a":"y"}]}',
      [{ a: "x" }, { a: "y" }],
    ],
    [
      "rows one a line",
      z.array(z.object({ a: z.string() })),
      '{"a":"x"}\n{"a":"y"}',
      [{ a: "x" }, { a: "y" }],
    ],
    ["one row for a list", z.array(z.object({ a: z.string() })), '{"a":"x"}', [{ a: "x" }]],
    ["a number in its wrapper", z.number(), '{"value": 4}', 4],
    ["a number alone", z.number(), "4", 4],
    ["an empty list", z.array(z.string()), "[]", []],
    ...[z.json(), z.json().optional(), z.unknown(), z.any()].flatMap((x, index) =>
      ['{"a":1,"b":[{}]}', "[1]", "[]", "{}", '"[1,2,3]"', '""', '"1,234.50"', "null", "true"].map(
        (text): [string, unknown, string, Json] => [
          `what may be anything as it is (${index + 1}): ${text}`,
          z.object({ total: x }),
          `{"total":${text}}`,
          { total: JSON.parse(text) as Json },
        ],
      ),
    ),
    [
      "an object as itself where a list of such may stand too",
      z.object({ v: z.union([z.array(z.looseObject({})), z.looseObject({ a: z.string() })]) }),
      '{"v":{"a":"x","b":1}}',
      { v: { a: "x", b: 1 } },
    ],
    [
      "a text that is JSON as itself where a list may stand too",
      z.object({ v: z.union([z.array(z.number()), z.string()]) }),
      '{"v":"[1,2,3]"}',
      { v: "[1,2,3]" },
    ],
    ["free keys", z.record(z.string(), z.number()), '{"a":"1","b":2}', { a: 1, b: 2 }],
    [
      "null for an optional property",
      z.object({ a: z.string(), b: z.string().optional() }),
      '{"a":"x","b":null}',
      { a: "x" },
    ],
    [
      "one shape of a union",
      z.object({ v: z.union([z.object({ n: z.number() }), z.object({ s: z.string() })]) }),
      '{"v":{"s":"x"}}',
      { v: { s: "x" } },
    ],
    [
      "members that an open object asks for",
      z.looseObject({ a: z.string() }),
      '{"a":"x","b":[1]}',
      { a: "x", b: [1] },
    ],
    [
      "a name that objects inherit",
      z.record(z.string(), z.string()),
      '{"constructor":"x"}',
      { constructor: "x" },
    ],
  ])("reads %s", async (_, type, text, json) => {
    expect(await read(type, text)).toMatchObject({ ok: true, json });
  });

  it("never rounds digits that a number cannot hold", async () => {
    const result = await read(z.object({ id: z.number() }), '{"id":12345678901234567890}');
    expect(result).toMatchObject({ ok: true, json: { id: "12345678901234567890" } });
    expect(await read(z.object({ id: z.string() }), '{"id":12345678901234567890}')).toMatchObject({
      json: { id: "12345678901234567890" },
    });
  });
});
