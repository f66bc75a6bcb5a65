import { describe, expect, it } from "vitest";
import { ocr } from "../../schemas/index.ts";
import type { Document } from "../../src/document/document.ts";
import type { Json } from "../../src/document/json.ts";
import type { PageText } from "../../src/document/page-text.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { runChecks } from "../../src/steps/check/run-checks.ts";
import { getAt } from "../../src/values/get-at.ts";

const box = (x: number, y: number) => ({ x, y, width: 0.1, height: 0.02 });

const page: PageText = {
  page: 0,
  text: "Big news\n\nfirst line\nsecond",
  words: [
    { text: "Big", span: { start: 0, end: 3 }, line: 0, origin: "ocr", box: box(0.1, 0.1), confidence: 0.9 },
    {
      text: "news",
      span: { start: 4, end: 8 },
      line: 0,
      origin: "ocr",
      box: box(0.25, 0.1),
      confidence: 0.7,
    },
    {
      text: "first",
      span: { start: 10, end: 15 },
      line: 1,
      origin: "ocr",
      box: box(0.1, 0.3),
      confidence: 0.8,
    },
    {
      text: "line",
      span: { start: 16, end: 20 },
      line: 1,
      origin: "ocr",
      box: box(0.25, 0.3),
      confidence: 0.8,
    },
    {
      text: "second",
      span: { start: 21, end: 27 },
      line: 2,
      origin: "ocr",
      box: box(0.1, 0.33),
      confidence: 0.8,
    },
  ],
  lines: [
    {
      span: { start: 0, end: 8 },
      words: { start: 0, end: 2 },
      box: { x: 0.1, y: 0.1, width: 0.25, height: 0.05 },
      block: 0,
    },
    {
      span: { start: 10, end: 20 },
      words: { start: 2, end: 4 },
      box: { x: 0.1, y: 0.3, width: 0.25, height: 0.02 },
      block: 1,
    },
    {
      span: { start: 21, end: 27 },
      words: { start: 4, end: 5 },
      box: { x: 0.1, y: 0.33, width: 0.1, height: 0.02 },
      block: 1,
    },
  ],
  status: "read",
  textSource: "ocr",
  unreadRegions: [],
  warnings: [],
};

const document: Document = {
  files: [],
  pages: [{ index: 0, file: 0, pageNumber: 3, width: 600, height: 800, unit: "pixel", rotation: 90 }],
  attachments: [],
  metadata: {},
  warnings: [],
};

const schema = await resolveSchema(ocr);

describe("ocr", () => {
  it("makes its data from words, valid, with the words behind each block", async () => {
    const made = schema.fromWords?.([page], document);
    expect(made?.evidence).toEqual({
      "/pages/0/blocks/0/text": { state: "found", words: [{ page: 0, indices: [0, 1] }] },
      "/pages/0/blocks/1/text": { state: "found", words: [{ page: 0, indices: [2, 3, 4] }] },
    });
    const result = await schema.validate(made?.json ?? null);
    expect(result).toMatchObject({
      ok: true,
      value: {
        text: page.text,
        pages: [
          {
            pageNumber: 3,
            rotation: 90,
            textSource: "ocr",
            meanConfidence: expect.closeTo(0.8, 9),
            blocks: [
              { type: "heading", text: "Big news" },
              {
                type: "paragraph",
                text: "first line\nsecond",
                box: { x: 0.1, y: 0.3, width: expect.closeTo(0.25, 9), height: expect.closeTo(0.05, 9) },
              },
            ],
          },
        ],
      },
    });
    const checks = runChecks({ json: made?.json ?? null, schema });
    expect(checks.filter(({ status }) => status === "pass").map(({ id }) => id)).toEqual([
      "O1",
      "O3",
      "O6",
      "O8",
    ]);
  });

  it("notices a word whose span says something else, and a box beside the page", () => {
    const json = structuredClone(schema.fromWords?.([page], document)?.json) as Json;
    Object.assign(getAt(json, "/pages/0/blocks/0/lines/0/words/1") as object, {
      text: "views",
      box: box(0.95, 0.1),
    });
    const failed = runChecks({ json, schema }).filter(({ status }) => status === "fail");
    expect(failed.map(({ id, pointers }) => [id, ...pointers])).toEqual([
      ["O1", "/pages/0/blocks/0/lines/0/words/1"],
      ["O3", "/pages/0/blocks/0/lines/0/words/1"],
    ]);
  });

  it("fills what a model does not see into its answer", async () => {
    const answer: Json = {
      pages: [{ blocks: [{ type: "title", text: "Big news" }, { text: "first line" }] }],
    };
    const completed = schema.complete?.(answer, [page], document) ?? null;
    expect(await schema.validate(completed)).toMatchObject({
      ok: true,
      value: { text: "Big news\n\nfirst line", pages: [{ pageNumber: 3, text: "Big news\n\nfirst line" }] },
    });
  });
});
