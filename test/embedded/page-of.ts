import type { Document } from "../../src/document/document.ts";
import type { Line } from "../../src/document/line.ts";
import type { PageText } from "../../src/document/page-text.ts";
import type { Word } from "../../src/document/word.ts";

/** Characters across a page and lines down it. */
const columns = 100;
const rows = 60;

/** A page as it is drawn in a text: each character is a cell of a grid, so words stand where they are written. */
export function pageOf(
  drawing: string,
  options: { page?: number; textSource?: PageText["textSource"] } = {},
): PageText {
  const { page = 0, textSource = "text-layer" } = options;
  const words: Word[] = [];
  const lines: Line[] = [];
  let text = "";
  drawing.split("\n").forEach((row, y) => {
    // Three blanks part columns, one blank parts words: it is narrow, as in print.
    for (const cell of row.matchAll(/\S+(?: \S+)*/g)) {
      if (text !== "") text += "\n";
      const start = text.length;
      const first = words.length;
      for (const word of cell[0].matchAll(/\S+/g)) {
        if (text.length > start) text += " ";
        const box = {
          x: (cell.index + word.index) / columns,
          y: y / rows,
          width: (word[0].length + 0.6) / columns,
          height: 0.8 / rows,
        };
        words.push({
          text: word[0],
          span: { start: text.length, end: text.length + word[0].length },
          line: lines.length,
          origin: "text-layer",
          box,
        });
        text += word[0];
      }
      lines.push({ span: { start, end: text.length }, words: { start: first, end: words.length }, block: 0 });
    }
  });
  return { page, text, words, lines, status: "read", textSource, unreadRegions: [], warnings: [] };
}

/** A document with that many pages, on which a character is half as wide as a line is high. */
export function documentOf(pages: readonly PageText[]): Document {
  return {
    files: [{ name: "page.pdf", mediaType: "application/pdf", sha256: "", size: 0 }],
    pages: pages.map(({ page }) => ({
      index: page,
      file: 0,
      pageNumber: page + 1,
      width: 600,
      height: 720,
      unit: "point",
      rotation: 0,
    })),
    attachments: [],
    metadata: {},
    warnings: [],
  };
}
