import { beforeAll, describe, expect, it } from "vitest";
import { parseAnswer, type ParseResult } from "../../../src/steps/parse/parse-answer.ts";
import type { Schema } from "../../../src/document/schema.ts";
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
const example = {
  ...invoice,
  invoiceNumber: "string",
  issueDate: "YYYY-MM-DD",
  notes: ["..."],
  seller: { name: "<name>", city: "<city>" },
};

describe.each(layouts)("an answer in %s JSON", (_, json) => {
  it.each<[string, (text: string) => string]>([
    ["alone", (text) => text],
    ["after a byte order mark", (text) => `\ufeff${text}`],
    ["in a fence", (text) => `\`\`\`json\n${text}\n\`\`\``],
    ["in a fence without a language", (text) => `\`\`\`\n${text}\n\`\`\``],
    ["in a fence that is never closed", (text) => `\`\`\`json\n${text}`],
    ["in a fence between sentences", (text) => `Here it is:\n\`\`\`json\n${text}\n\`\`\`\nAnything else?`],
    ["after a sentence", (text) => `Sure! Here's the data you asked for: ${text}`],
    ["before a sentence", (text) => `${text}\n\nLet me know if it's wrong.`],
    ["between notes with brackets", (text) => `As of [1], {roughly}: ${text} (see [2]).`],
    [
      "after closed thinking",
      (text) => `<think>The total {maybe 5} is\n{"invoiceNumber":"DRAFT"}</think>${text}`,
    ],
    ["after thinking whose start is lost", (text) => `So {"invoiceNumber":"DRAFT"} it is</think>\n${text}`],
    ["in tags", (text) => `<answer>${text}</answer>`],
    ["twice, the same", (text) => `${text}\n${text}`],
    ["after a template of itself", (text) => `Format: ${json(example)}\nAnswer: ${text}`],
    ["after a snippet of itself", (text) => `I read {"invoiceNumber":"R-0017"} first. ${text}`],
    ["as a JSON text", (text) => JSON.stringify(text)],
    ["as a JSON text in a fence", (text) => `\`\`\`json\n${JSON.stringify(text)}\n\`\`\``],
    ["under its name", (text) => `{"invoice":${text}}`],
    ["under two wrappers", (text) => `{"response":{"data":${text}}}`],
    ["beside an explanation", (text) => `{"explanation":"read from page 1","result":${text}}`],
    ["in a list of one", (text) => `[${text}]`],
    ["as a text in a wrapper", (text) => JSON.stringify({ output: text })],
    ["with its first brace lost", (text) => text.replace(/^\{\s*/, "")],
    ["with one brace too many", (text) => `${text}}`],
    ["with Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
  ])("is read %s", (_, wrap) => {
    const result = parse(wrap(json(invoice)));
    expect(result).toMatchObject({ ok: true, json: invoice });
  });

  it("is the corrected one of two where the words between say so", () => {
    const first = { ...invoice, grossTotal: "9.99" };
    const result = parse(`${json(first)}\nWait, the total is wrong. Corrected:\n${json(invoice)}`);
    expect(result).toMatchObject({ ok: true, json: invoice });
    expect(result.ok && result.mended.map(({ code }) => code)).toContain("mended-last-answer");
  });

  it.each<[string, (text: string) => string, string]>([
    [
      "two that contradict each other",
      (text) => `${text}\n${text.replace("1234.50", "9.99")}`,
      "several-answers",
    ],
    [
      "two halves",
      () => `${json({ invoiceNumber: "R-0017" })}\n${json({ grossTotal: "1234.50" })}`,
      "several-answers",
    ],
    ["no JSON at all", () => "I cannot read this document.", "no-json"],
    ["an error object", () => json({ error: "unreadable" }), "no-json"],
    [
      "the schema itself",
      () => json({ type: "object", properties: { invoiceNumber: { type: "string" } } }),
      "no-json",
    ],
    ["YAML", () => "invoiceNumber: R-0017\ngrossTotal: 1234.50", "no-json"],
    ["a draft inside thinking alone", (text) => `<think>${text}</think>`, "no-json"],
    ["a list of two invoices", (text) => `[${text},${text.replace("R-0017", "R-0018")}]`, "no-json"],
  ])("is refused where it is %s", (_, wrap, issue) => {
    const result = parse(wrap(json(invoice)));
    expect(result).toMatchObject({ ok: false, code: "output.invalid-json", issues: [{ code: issue }] });
  });
});

it("calls an answer without content empty", () => {
  expect(parse(" \n\u200b")).toMatchObject({ ok: false, code: "output.empty" });
});
