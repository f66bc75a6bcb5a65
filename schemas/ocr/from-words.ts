import type { Box } from "../../src/document/box.ts";
import type { Document } from "../../src/document/document.ts";
import type { Evidence } from "../../src/document/evidence.ts";
import type { Json } from "../../src/document/json.ts";
import type { Line } from "../../src/document/line.ts";
import type { PageText } from "../../src/document/page-text.ts";
import type { WordsResult } from "../../src/document/schema.ts";
import { describePage } from "./describe-page.ts";
import { nameBlock } from "./name-block.ts";

const toJson = (box: Box | undefined): Json =>
  box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;

function around(lines: readonly Line[]): Box | undefined {
  const boxes = lines.flatMap(({ box }) => box ?? []);
  if (boxes.length === 0) return undefined;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

const textOf = (line: Line, page: PageText): string => page.text.slice(line.span.start, line.span.end);

function makeLine(line: Line, page: PageText): Json {
  const words = page.words.slice(line.words.start, line.words.end).map((word): Json => ({
    text: word.text,
    box: toJson(word.box),
    span: { start: word.span.start, end: word.span.end },
    confidence: word.confidence ?? null,
  }));
  return {
    text: textOf(line, page),
    box: toJson(line.box),
    span: { start: line.span.start, end: line.span.end },
    words,
  };
}

/** The reading itself as data: blocks, lines and words as they were read, each block with the words behind it. */
export function fromWords(pages: readonly PageText[], document: Document): WordsResult {
  const evidence: Record<string, Evidence> = {};
  const made = pages.map((page, pageIndex): Json => {
    const groups = [...Map.groupBy(page.lines, (line) => line.block).values()];
    const blocks = groups.map((lines, blockIndex): Json => {
      const text = lines.map((line) => textOf(line, page)).join("\n");
      const indices = lines.flatMap(({ words }) =>
        Array.from({ length: words.end - words.start }, (_, at) => words.start + at),
      );
      evidence[`/pages/${pageIndex}/blocks/${blockIndex}/text`] = {
        state: "found",
        words: [{ page: page.page, indices }],
      };
      const made = lines.map((line) => makeLine(line, page));
      return {
        type: nameBlock(lines, text, page),
        level: null,
        text,
        box: toJson(around(lines)),
        lines: made,
      };
    });
    return {
      ...describePage(page, document),
      text: page.text,
      blocks,
      tables: [],
      checkboxes: [],
      barcodes: [],
    };
  });
  return { json: { pages: made, languages: [], text: pages.map(({ text }) => text).join("\n\n") }, evidence };
}
