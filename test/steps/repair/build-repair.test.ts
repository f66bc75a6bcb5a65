import { beforeAll, describe, expect, it } from "vitest";
import type { CheckResult } from "../../../src/document/check-result.ts";
import type { FieldReport } from "../../../src/document/field-report.ts";
import type { Part } from "../../../src/document/part.ts";
import type { Schema } from "../../../src/document/schema.ts";
import type { ModelRequest } from "../../../src/ports/model.ts";
import { buildRepair } from "../../../src/steps/repair/build-repair.ts";
import { compareAttempts } from "../../../src/steps/repair/compare-attempts.ts";
import { listRepairPointers } from "../../../src/steps/repair/list-repair-pointers.ts";
import { invoice, readInvoiceSchema } from "../parse/invoice-schema.ts";

let schema: Schema;
let previous: ModelRequest;
const text = (value: string, pageNumber?: number): Part => ({
  type: "text",
  mediaType: "text/plain",
  form: "text",
  value,
  ...(pageNumber === undefined ? {} : { pageNumber, file: 0 }),
});
const image = (pageNumber: number): Part => ({
  type: "image",
  mediaType: "image/png",
  form: "base64",
  value: `PIXELS${pageNumber}`,
  file: 0,
  pageNumber,
});
const document = { files: [], pages: [], attachments: [], metadata: {}, warnings: [] };
beforeAll(async () => {
  schema = await readInvoiceSchema();
  previous = {
    system: "rules and schema",
    parts: [text("The document follows."), text("[Page 1]"), image(1), text("[Page 2]"), image(2)],
    output: { mode: "json-schema", name: "invoice", jsonSchema: schema.jsonSchema, strict: true },
    settings: {},
    reading: { schema, document, pages: [], locale: {} },
  };
});
const none = { issues: [], checks: [], ungrounded: [] };
const check = (pointers: string[], message = "2 + 2 is 4, not 5."): CheckResult => ({
  id: "sum",
  status: "fail",
  severity: "error",
  defining: true,
  pointers,
  message,
});
const found = (pageNumber: number): FieldReport => ({
  state: "found",
  origin: "ocr",
  match: "exact",
  citations: [{ file: 0, pageNumber, quote: "x" }],
  confidence: 1,
  confidenceParts: {},
});
const valuesOf = (request: ModelRequest | undefined): string[] =>
  (request?.parts ?? []).map(({ value }) => value);

describe("buildRepair", () => {
  it("asks for nothing where nothing is wrong, mends and warnings aside", () => {
    const warning = { ...check(["/grossTotal"]), severity: "warning" as const };
    const issues = [{ pointer: "/a", code: "mended-comma", message: "m" }];
    expect(
      buildRepair({ ...none, previous, json: invoice, issues, checks: [warning], schema }),
    ).toBeUndefined();
  });

  it("shows only what failed, with its sentence, its value and its schema", () => {
    const request = buildRepair({
      ...none,
      previous,
      json: invoice,
      checks: [check(["/grossTotal"])],
      schema,
    });
    const shown = valuesOf(request).at(-1) ?? "";
    expect(shown).toContain("Place: /grossTotal");
    expect(shown).toContain("Wrong: 2 + 2 is 4, not 5.");
    expect(shown).toContain('Value so far: "1234.50"');
    expect(shown).not.toContain("Köln");
    expect(request?.output).toMatchObject({
      mode: "json-schema",
      strict: true,
      jsonSchema: { type: "object", required: ["/grossTotal"], properties: { "/grossTotal": {} } },
    });
    expect(request?.parts).toEqual(expect.arrayContaining([...previous.parts]));
  });

  it("sends no picture again where only the form of a value is at fault", () => {
    const issues = [
      {
        pointer: "/pageCount",
        code: "invalid-type",
        message: "A number was expected.",
        expected: "number",
        received: "string",
      },
    ];
    const request = buildRepair({
      ...none,
      previous,
      json: { ...invoice, pageCount: "two" },
      issues,
      schema,
    });
    expect(request?.parts).toHaveLength(1);
    expect(valuesOf(request).join("")).toContain('Value so far: "two"');
  });

  it("sends the document again for a value that is missing", () => {
    const issues = [
      { pointer: "/pageCount", code: "invalid-type", message: "Required.", received: "undefined" },
    ];
    expect(valuesOf(buildRepair({ ...none, previous, json: {}, issues, schema }))).toContain("PIXELS1");
  });

  it("sends only the pages where the values stand, with their labels", () => {
    const fields = { "/grossTotal": found(2), "/seller/name": found(1) };
    const request = buildRepair({
      ...none,
      previous,
      json: invoice,
      checks: [check(["/grossTotal"])],
      fields,
      schema,
    });
    expect(valuesOf(request).slice(0, -1)).toEqual(["The document follows.", "[Page 2]", "PIXELS2"]);
  });

  it("sends an answer that is no JSON back as text, without the document, under the first rules", () => {
    const issues = [{ pointer: "", code: "syntax", message: "The answer is not JSON." }];
    const request = buildRepair({ ...none, previous, issues, schema, answer: "total: 5" });
    expect(request?.system).toBe(previous.system);
    expect(request?.output).toEqual(previous.output);
    expect(request?.parts).toHaveLength(1);
    expect(valuesOf(request)[0]).toContain("total: 5");
    expect(valuesOf(request)[0]).toContain("The answer is not JSON.");
  });

  it.each(["elided", "several-answers", "truncated"])(
    "asks the document again where the answer is %s",
    (code) => {
      const issues = [{ pointer: "", code, message: "The answer leaves rows out." }];
      const shown = valuesOf(buildRepair({ ...none, previous, issues, schema, answer: '{"lines":[...]}' }));
      expect(shown).toContain("PIXELS1");
      expect(shown.at(-1)).toContain("The answer leaves rows out.");
    },
  );

  it("asks the document again where there was no answer at all", () => {
    const issues = [{ pointer: "", code: "empty", message: "The model wrote nothing." }];
    expect(valuesOf(buildRepair({ ...none, previous, issues, schema, answer: "" }))).toContain("PIXELS2");
  });

  it("never asks with the same bytes twice", () => {
    const input = { ...none, previous, json: invoice, checks: [check(["/grossTotal"])], schema };
    const first = buildRepair(input);
    expect(first).toBeDefined();
    expect(buildRepair({ ...input, earlier: first ? [first] : [] })).toBeUndefined();
    const json = { ...invoice, grossTotal: "7" };
    expect(buildRepair({ ...input, json, earlier: first ? [first] : [] })).toBeDefined();
  });
});

describe("listRepairPointers", () => {
  it("asks for the list where a rule over several rows fails, since a row may be missing", () => {
    const pointers = ["/total", "/lines/0/net", "/lines/1/net", "/lines/2/net"];
    expect(listRepairPointers({ ...none, checks: [check(pointers)] })).toEqual(["/total", "/lines"]);
  });

  it("asks for the cells of one row where a rule about it fails", () => {
    const pointers = ["/lines/3/quantity", "/lines/3/unitPrice", "/lines/3/net"];
    expect(listRepairPointers({ ...none, checks: [check(pointers)] })).toEqual(pointers);
  });

  it("keeps the outer of two places and falls back to lists, then to the whole, where there are too many", () => {
    expect(listRepairPointers({ ...none, ungrounded: ["/a/b", "/a", "/c"] })).toEqual(["/a", "/c"]);
    const many = Array.from({ length: 30 }, (_, row) => `/lines/${row}/net`);
    expect(listRepairPointers({ ...none, ungrounded: [...many, "/c"] })).toEqual(["/lines", "/c"]);
    expect(
      listRepairPointers({ ...none, ungrounded: Array.from({ length: 30 }, (_, index) => `/p${index}`) }),
    ).toEqual([""]);
  });
});

describe("compareAttempts", () => {
  const standing = {
    isValid: true,
    issues: 0,
    failedChecks: 0,
    passedDefining: 2,
    groundedShare: 1,
    foundLeaves: 9,
  };

  it.each([
    ["valid before grounded", { isValid: false, issues: 1 }],
    ["fewer failed checks", { failedChecks: 1 }],
    ["more defining checks passed", { passedDefining: 1 }],
    ["more of it grounded", { groundedShare: 0.5 }],
    ["more found", { foundLeaves: 3 }],
  ])("puts first: %s", (_, worse) => {
    expect(compareAttempts(standing, { ...standing, ...worse })).toBeLessThan(0);
    expect(compareAttempts({ ...standing, ...worse }, standing)).toBeGreaterThan(0);
  });
});
