import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Schema } from "../../../src/document/schema.ts";
import { parseAnswer, type ParseResult } from "../../../src/steps/parse/parse-answer.ts";
import { invoice, readInvoiceSchema } from "./invoice-schema.ts";

let schema: Schema;
beforeAll(async () => {
  schema = await readInvoiceSchema();
});
const parse = (text: string): ParseResult => parseAnswer({ text, finishReason: "stop", schema, locale: {} });
const layouts = [
  ["compact", (value: unknown): string => JSON.stringify(value)],
  ["spaced", (value: unknown): string => JSON.stringify(value, null, 2)],
] as const;
const codesOf = (result: ParseResult): string[] =>
  (result.ok ? result.mended : result.issues).map(({ code }) => code);

/** Single quotes instead of double ones, with the quotes inside escaped as Python does it. */
const toPython = (text: string): string =>
  text
    .replaceAll('\\"', "\u0001")
    .replaceAll('"', "'")
    .replaceAll("\u0001", '"')
    .replaceAll("false", "False")
    .replaceAll("null", "None");

describe.each(layouts)("broken syntax in %s JSON", (_, json) => {
  it.each<[string, string, (text: string) => string]>([
    ["a trailing comma in an object", "mended-comma", (text) => text.replace(/\}(\s*)$/, ",}$1")],
    ["a trailing comma in a list", "mended-comma", (text) => text.replace(/"No refunds"/, '"No refunds",')],
    ["a missing comma between members", "mended-comma", (text) => text.replace(/"R-0017",/, '"R-0017" ')],
    [
      "a missing comma after a number",
      "mended-comma",
      (text) => text.replace(/2,(\s*)"grossTotal"/, '2 $1"grossTotal"'),
    ],
    ["a missing comma between rows", "mended-comma", (text) => text.replace(/\},(\s*)\{/, "}$1{")],
    [
      "a missing comma between texts of a list",
      "mended-comma",
      (text) => text.replace(/"Thank you",/, '"Thank you" '),
    ],
    ["a doubled comma", "mended-comma", (text) => text.replace(/"R-0017",/, '"R-0017",,')],
    ["single quotes and Python's literals", "mended-quotes", toPython],
    [
      "typographic quotes",
      "mended-quotes",
      (text) => text.replace('"R-0017"', "“R-0017”").replace('"notes"', "“notes”"),
    ],
    ["names without quotes", "mended-bare-key", (text) => text.replace(/"(\w+)"(?=\s*:)/g, "$1")],
    ["a text without quotes", "mended-bare-string", (text) => text.replace('"R-0017"', "R-0017")],
    ["a line comment", "mended-comment", (text) => text.replace(/"issueDate"/, '// as printed\n"issueDate"')],
    [
      "a block comment",
      "mended-comment",
      (text) => text.replace(/"issueDate"/, '/* "as" printed, {a: 1} */ "issueDate"'),
    ],
    ["a hash comment", "mended-comment", (text) => text.replace(/"issueDate"/, '# as printed\n"issueDate"')],
    [
      "quotes inside a text",
      "mended-inner-quote",
      (text) => text.replace("Thank you", 'Say "thank you", please'),
    ],
    [
      "a raw line break in a text",
      "mended-control-character",
      (text) => text.replace("Thank you", "Thank\nyou"),
    ],
    ["a raw tab in a text", "mended-control-character", (text) => text.replace("Thank you", "Thank\tyou")],
    ["an escaped apostrophe", "mended-escape", (text) => text.replace("Thank you", "It\\'s paid")],
    ["a path with backslashes", "mended-escape", (text) => text.replace("Thank you", "C:\\scans\\docs")],
    ["a plus sign before a number", "mended-number", (text) => text.replace(/("quantity":\s*)10/, "$1+10")],
    [
      "a number that begins with its point",
      "mended-number",
      (text) => text.replace(/("quantity":\s*)10/, "$1.5"),
    ],
    [
      "an equals sign for a colon",
      "mended-separator",
      (text) => text.replace('"issueDate":', '"issueDate" ='),
    ],
    [
      "a member without value",
      "mended-missing-value",
      (text) => text.replace(/"issueDate":\s*"2024-03-05"/, '"issueDate":'),
    ],
    ["a list closed by its parent", "mended-bracket", (text) => text.replace(/\](\s*)\}(\s*)$/, "$1}$2")],
    [
      "a list that its next neighbour closes",
      "mended-bracket",
      (text) => text.replace(/"No refunds"\s*\]/, '"No refunds"'),
    ],
    ["a row closed by the next one", "mended-bracket", (text) => text.replace(/("34\.50")\s*\}/, "$1")],
    ["an object closed too early", "mended-bracket", (text) => text.replace(/("2024-03-05")/, "$1}")],
    [
      "texts joined by a plus",
      "mended-concatenation",
      (text) => text.replace('"Thank you"', '"Thank " + "you"'),
    ],
    ["a name that stands twice", "mended-duplicate-key", (text) => text.replace(/^\{/, '{"pageCount": 2,')],
    ["NaN", "mended-not-a-number", (text) => text.replace(/("quantity":\s*)10/, "$1NaN")],
    ["undefined", "mended-literal", (text) => text.replace(/"2024-03-05"/, "undefined")],
    ["thousands marks without quotes", "mended-bare-string", (text) => text.replace('"1234.50"', "1,234.50")],
    ["decimal commas without quotes", "mended-bare-string", (text) => text.replace('"1234.50"', "1.234,50")],
    [
      "an amount with its sign without quotes",
      "mended-bare-string",
      (text) => text.replace('"1234.50"', "1234.50 €"),
    ],
  ])("reads %s and says %s", (what, code, spoil) => {
    const text = spoil(json(invoice));
    expect(text).not.toBe(json(invoice));
    const expected = structuredClone<Record<string, unknown> & typeof invoice>(invoice);
    if (what === "quotes inside a text") expected.notes[0] = 'Say "thank you", please';
    if (what.startsWith("a raw line")) expected.notes[0] = "Thank\nyou";
    if (what.startsWith("a raw tab")) expected.notes[0] = "Thank\tyou";
    if (what === "an escaped apostrophe") expected.notes[0] = "It's paid";
    if (what === "a path with backslashes") expected.notes[0] = "C:\\scans\\docs";
    if (what.startsWith("a number that begins"))
      expected.lines[0] = { ...expected.lines[0], quantity: 0.5 } as (typeof expected.lines)[0];
    const quantities =
      what === "NaN" ? [{ ...expected.lines[0], quantity: null }, expected.lines[1]] : expected.lines;
    const issueDate = what === "undefined" || what === "a member without value" ? null : expected.issueDate;
    const result = parse(text);
    expect(result).toMatchObject({ ok: true, json: { ...expected, lines: quantities, issueDate } });
    expect(codesOf(result)).toContain(code);
  });

  it.each<[string, (text: string) => string]>([
    ["rows left out by dots", (text) => text.replace(/("34\.50")\s*\},[\s\S]*\]/, "$1}, ...]")],
    [
      "rows left out by a comment",
      (text) => text.replace(/("34\.50")\s*\},[\s\S]*\]/, "$1} // ... 14 more rows\n]"),
    ],
    ["members left out by dots", (text) => text.replace(/"issueDate"[\s\S]*"lines"/, '..., "lines"')],
  ])("refuses %s", (_, spoil) => {
    expect(parse(spoil(json(invoice)))).toMatchObject({
      ok: false,
      code: "output.invalid-json",
      issues: [{ code: "elided" }],
    });
  });

  it("refuses what cannot be read without losing a value, whatever fits inside it", () => {
    const text = json(invoice).replace(/"issueDate":/, '"issueDate" ?? ::');
    expect(parse(text)).toMatchObject({ ok: false, code: "output.invalid-json" });
  });

  it("says nothing about an answer that is right", () => {
    expect(parse(json(invoice))).toEqual({ ok: true, json: invoice, mended: [] });
  });

  it.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.97])(
    "never takes the first %f of an answer for a whole one",
    (share) => {
      const text = json(invoice);
      const result = parse(text.slice(0, Math.floor(text.length * share)));
      expect(result).toMatchObject({ ok: false, code: "output.truncated" });
    },
  );
});

it("keeps complete rows of a cut-off answer in `partial`, never the one that broke off", () => {
  const text = JSON.stringify(invoice);
  const result = parse(text.slice(0, text.indexOf("1200.00") + 3));
  expect(result).toMatchObject({
    ok: false,
    partial: { invoiceNumber: "R-0017", lines: [invoice.lines[0]] },
  });
  expect(!result.ok && (result.partial as typeof invoice).lines).toHaveLength(1);
});

it("refuses an answer that stopped at its limit, even where its brackets close", () => {
  const result = parseAnswer({ text: JSON.stringify(invoice), finishReason: "length", schema, locale: {} });
  expect(result).toMatchObject({ ok: false, code: "output.truncated", partial: invoice });
});

it("cuts an answer anywhere and never gets a value that the whole does not hold", () => {
  const text = JSON.stringify(invoice, null, 1);
  fc.assert(
    fc.property(fc.nat(text.length - 1), (end) => {
      const result = parse(text.slice(0, end));
      expect(result.ok).toBe(false);
      expect(isWithin(result.ok ? undefined : result.partial, invoice)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("leaves out of `partial` what a cut-off answer never came to, and null where a whole row lacks a member", () => {
  const text =
    '{"invoiceNumber":"R-0017","seller":{"name":"Bolt"},"lines":[{"name":"Nut"}],"pageCount":2,"gro';
  const partial = {
    invoiceNumber: "R-0017",
    seller: { name: "Bolt", city: null },
    lines: [{ name: "Nut", quantity: null, netAmount: null }],
    pageCount: 2,
  };
  expect(parse(text)).toEqual(expect.objectContaining({ ok: false, partial }));
  expect(parseAnswer({ text, finishReason: "length", schema, locale: {} })).toEqual(
    expect.objectContaining({ code: "output.truncated", partial }),
  );
  expect(parse('{"invoiceNumber":"R-0017","seller":{"name":"Bolt"')).toEqual(
    expect.objectContaining({ partial: { invoiceNumber: "R-0017", seller: { name: "Bolt" } } }),
  );
});

/** Whether every value of `part` stands in `whole`, null too; missing rows say nothing. */
function isWithin(part: unknown, whole: unknown): boolean {
  if (part === undefined) return true;
  if (typeof part !== "object" || part === null) return part === whole;
  const other = whole as Record<string, unknown>;
  return Object.entries(part).every(([key, value]) => isWithin(value, other[key]));
}

it("never throws and never hangs, whatever it reads", () => {
  const noise = fc.stringMatching(/^[{}[\]",:'`a1.\\/*#\n -]{0,60}$/);
  fc.assert(
    fc.property(noise, (text) => {
      expect(typeof parse(text).ok).toBe("boolean");
    }),
    { numRuns: 500 },
  );
});
