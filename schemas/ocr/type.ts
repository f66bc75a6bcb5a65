import { z } from "zod";
import { leaf } from "../../src/schema/leaf.ts";

/** Filled by us from the words: models never see these. */
const code = { evidence: "code" } as const;

const box = z
  .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
  .nullable()
  .default(null)
  .meta({ ...code, description: "0..1 of the upright page, origin top left" });
const span = z.object({ start: z.int(), end: z.int() }).nullable().default(null).meta(code);
const measure = z.number().nullable().default(null).meta(code);
const own = z.string().nullable().default(null).meta(code);

const word = z.object({ text: own, box, span, confidence: measure });
const line = z.object({ text: own, box, span, words: leaf.list(word, code) });

const block = z.object({
  type: leaf.choice(
    [
      "title",
      "heading",
      "paragraph",
      "list-item",
      "caption",
      "header",
      "footer",
      "page-number",
      "footnote",
      "formula",
      "stamp",
      "signature",
      "handwriting",
    ],
    { description: "What the block is" },
  ),
  level: leaf.integer({ evidence: "derived", description: "Of a heading, from 1" }),
  text: leaf.text({
    metric: "text",
    description: "The text of the block to the letter, lines joined by line breaks",
  }),
  box,
  lines: leaf.list(line, code),
});

const cell = z.object({
  row: leaf.integer({ evidence: "derived", description: "From 0" }),
  column: leaf.integer({ evidence: "derived", description: "From 0" }),
  rowSpan: leaf.integer({ evidence: "derived" }),
  columnSpan: leaf.integer({ evidence: "derived" }),
  isHeader: leaf.flag({}),
  text: leaf.text({ metric: "text" }),
});

const page = z.object({
  blocks: leaf.list(block, {
    description: "Every block of text in reading order; nothing left out, nothing twice",
  }),
  tables: leaf.list(z.object({ caption: leaf.text({}), cells: leaf.list(cell) }), {
    description: "Tables, cell by cell",
  }),
  checkboxes: leaf.list(z.object({ label: leaf.text({}), checked: leaf.flag({}) })),
  barcodes: leaf.list(
    z.object({
      symbology: leaf.text({ evidence: "derived" }),
      value: leaf.identifier({ evidence: "derived" }),
    }),
  ),
  text: own,
  index: z.int().nullable().default(null).meta(code),
  pageNumber: z.int().nullable().default(null).meta(code),
  width: measure,
  height: measure,
  /** Of width and height: `pixel` or `point`. */
  unit: own,
  rotation: measure,
  textSource: own,
  meanConfidence: measure,
});

/** The text of a document, page by page, in the terms of hOCR, ALTO and PAGE. */
export const ocrType = z.object({
  pages: leaf.list(page, { description: "Every page in its order" }),
  languages: leaf.list(z.string().meta({ kind: "language", evidence: "derived" }), {
    evidence: "derived",
    metric: "set",
    description: "BCP 47",
  }),
  text: z
    .string()
    .nullable()
    .default(null)
    .meta({ ...code, description: "The whole text, pages parted by an empty line" }),
});
