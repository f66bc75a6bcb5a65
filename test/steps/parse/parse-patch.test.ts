import { beforeAll, describe, expect, it } from "vitest";
import type { Schema } from "../../../src/document/schema.ts";
import { parsePatch, type PatchResult } from "../../../src/steps/parse/parse-patch.ts";
import { invoice, readInvoiceSchema } from "./invoice-schema.ts";

let schema: Schema;
beforeAll(async () => {
  schema = await readInvoiceSchema();
});
const pointers = ["/grossTotal", "/lines/1"];
const read = (text: string, finishReason: "stop" | "length" = "stop"): PatchResult =>
  parsePatch({ text, finishReason, schema, locale: {}, pointers, json: invoice });
const row = { name: "Nut", quantity: 3, netAmount: "3.00" };

describe("parsePatch", () => {
  it.each<[string, string]>([
    ["pointers", JSON.stringify({ "/grossTotal": "5.00", "/lines/1": row })],
    [
      "pointers in a fence after words",
      `Fixed:\n\`\`\`json\n${JSON.stringify({ "/grossTotal": "5.00", "/lines/1": row })}\n\`\`\``,
    ],
    ["pointers with a hash", JSON.stringify({ "#/grossTotal": "5.00", "#/lines/1": row })],
    ["paths with dots", JSON.stringify({ grossTotal: "5.00", "lines[1]": row })],
    ["a wrapper", JSON.stringify({ corrections: { "/grossTotal": "5.00", "/lines/1": row } })],
    [
      "rows of pointer and value",
      JSON.stringify([
        { pointer: "/grossTotal", value: "5.00" },
        { path: "/lines/1", value: row },
      ]),
    ],
    ["the whole answer", JSON.stringify({ ...invoice, grossTotal: "5.00", lines: [invoice.lines[0], row] })],
    [
      "values in other notations",
      JSON.stringify({ "/grossTotal": "5,00 €", "/lines/1": { ...row, quantity: "3", netAmount: "3,00" } }),
    ],
  ])("reads %s", (_, text) => {
    expect(read(text)).toMatchObject({ ok: true, patch: { "/grossTotal": "5.00", "/lines/1": row } });
  });

  it("takes places inside of those asked for, and no others", () => {
    const text = JSON.stringify({
      "/lines/1/netAmount": "3.00",
      "/lines/0/netAmount": "0.00",
      "/seller/name": "X",
    });
    expect(read(text)).toMatchObject({ ok: true, patch: { "/lines/1/netAmount": "3.00" } });
  });

  it("does not take the first of fewer rows for the row asked for", () => {
    expect(read(JSON.stringify({ lines: [row] }))).toMatchObject({ ok: false, code: "output.invalid-json" });
  });

  it.each<[string, string, "stop" | "length", string]>([
    ["nothing", "  ", "stop", "output.empty"],
    ["an answer that stopped at its limit", '{"/grossTotal":"5.00"}', "length", "output.truncated"],
    ["an answer that is cut off", '{"/lines/1":{"name":"Nut","quantity":3', "stop", "output.truncated"],
    [
      "two values for one place",
      '{"/grossTotal":"5.00"} {"/grossTotal":"6.00"}',
      "stop",
      "output.invalid-json",
    ],
    ["words", "It is right as it is.", "stop", "output.invalid-json"],
  ])("refuses %s", (_, text, finishReason, code) => {
    expect(read(text, finishReason)).toMatchObject({ ok: false, code });
  });
});
