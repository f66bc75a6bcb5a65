import type { PageText } from "../../../document/page-text.ts";

/** A printed line with what tells where a paragraph ends. */
export interface FlowLine {
  readonly page: number;
  readonly block: number;
  readonly text: string;
  /** Half-open range of indices into the page's words. */
  readonly first: number;
  readonly end: number;
  /** 0..1 of the widest lines of the page: how far the line runs to the right. */
  readonly reach: number;
  readonly isBold: boolean;
}

/** Lines at the top and bottom of a page among which running headers, footers and page numbers stand. */
const edge = 3;
const pageNumber =
  /^(?:[-–—\s]*(?:page|seite|pagina|página|p\.)?\s*\d{1,4}(?:\s*(?:of|von|de|sur|di|\/)\s*\d{1,4})?[-–—\s]*)$/iu;

/** All lines of the pages in reading order, without what is repeated at the edges of pages. */
export function listLines(pages: readonly PageText[]): FlowLine[] {
  const repeated = findRepeated(pages);
  return pages.flatMap((page) => {
    const lines = page.lines.map((line) => ({ line, text: page.text.slice(line.span.start, line.span.end) }));
    const reaches = lines.map(({ line, text }) => (line.box ? line.box.x + line.box.width : text.length));
    const widest = reaches.toSorted((a, b) => a - b)[Math.floor(reaches.length * 0.95)] ?? 1;
    return lines.flatMap(({ line, text }, index) => {
      const isEdge = index < edge || index >= lines.length - edge;
      if (isEdge && pages.length > 1 && (repeated.has(toKey(text)) || pageNumber.test(text))) return [];
      const words = page.words.slice(line.words.start, line.words.end);
      return [
        {
          page: page.page,
          block: line.block,
          text,
          first: line.words.start,
          end: line.words.end,
          reach: Math.min(1, (reaches[index] ?? 0) / Math.max(widest, 1e-6)),
          isBold: words.length > 0 && words.every((word) => word.bold === true),
        },
      ];
    });
  });
}

/** Edge lines that stand on three pages, or on all of two, digits aside. */
function findRepeated(pages: readonly PageText[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const texts = page.lines.map(({ span }) => page.text.slice(span.start, span.end));
    const keys = new Set([...texts.slice(0, edge), ...texts.slice(-edge)].map(toKey));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.min(3, pages.length));
  return new Set([...counts].filter(([key, count]) => count >= least && key.length > 3).map(([key]) => key));
}

function toKey(text: string): string {
  return text.toLowerCase().replace(/\d+/gu, "#").replace(/\s+/gu, " ").trim();
}
