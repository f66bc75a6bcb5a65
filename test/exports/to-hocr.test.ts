import { expect, it } from "vitest";
import { toHocr } from "../../src/exports/to-hocr.ts";
import { toMarkdown } from "../../src/exports/to-markdown.ts";
import { sampleExtraction } from "../faces/sample-extraction.ts";

const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.05 };
const line = {
  text: "A & B",
  box,
  words: [
    { text: "A", box, confidence: 0.954 },
    { text: "&", box: null },
    { text: "B", box },
  ],
};
const page = (changes = {}) => ({
  pageNumber: 3,
  width: 1000,
  height: 500,
  unit: "pixel",
  blocks: [{ type: "paragraph", text: "A & B", box, lines: [line] }],
  ...changes,
});
const hocr = (pages: unknown[]): string => toHocr(sampleExtraction({ data: { pages } }));

it("gives pages, areas, lines and words their boxes in the picture's own pixels", () => {
  const text = hocr([page()]);
  expect(text).toContain('<div class="ocr_page" id="page_3" title="bbox 0 0 1000 500; ppageno 0">');
  expect(text).toContain('<div class="ocr_carea" id="block_3_1" title="bbox 100 100 400 125">');
  expect(text).toContain('id="word_3_1_1_1" title="bbox 100 100 400 125; x_wconf 95">A</span>');
  expect(text).toContain('<span class="ocrx_word" id="word_3_1_1_2">&amp;</span>');
});

it("makes pages in points larger, so that rounding does not move words", () => {
  const text = hocr([page({ width: 595.28, height: 841.89, unit: "point" })]);
  expect(text).toContain("bbox 0 0 1414 2000; ppageno 0");
});

it("writes a line without words as one word", () => {
  const blocks = [{ lines: [{ text: "whole <line>", box }] }];
  expect(hocr([page({ blocks })])).toContain(">whole &lt;line&gt;</span>");
});

it("refuses data without pages", () => {
  expect(() => toHocr(sampleExtraction())).toThrowError(expect.objectContaining({ code: "options.invalid" }));
});

it("becomes Markdown block by block, with tables, and stays text", () => {
  const blocks = [
    { type: "title", text: "Deed" },
    { type: "heading", level: 2, text: "1. Terms" },
    { type: "paragraph", text: "one *two*\n# three\n1. four" },
    { type: "list-item", text: "• five" },
    { type: "footer", text: null },
  ];
  const cells = [
    { row: 0, column: 0, text: "a" },
    { row: 0, column: 1, text: "b|c" },
    { row: 1, column: 1, text: "d" },
  ];
  const pages = [page({ blocks, tables: [{ caption: "T", cells }] }), page()];
  expect(toMarkdown(sampleExtraction({ data: { pages } }))).toBe(
    [
      "# Deed",
      "### 1\\. Terms",
      "one \\*two\\*  \n\\# three  \n1\\. four",
      "- five",
      "T\n\n| a | b\\|c |\n| --- | --- |\n|  | d |",
      "---",
      "A & B\n",
    ].join("\n\n"),
  );
});
