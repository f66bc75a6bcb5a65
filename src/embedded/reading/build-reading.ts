import type { Document } from "../../document/document.ts";
import type { PageText } from "../../document/page-text.ts";
import { groupRows } from "./group-rows.ts";
import { levelWords } from "./level-words.ts";
import type { PlacedWord } from "./placed-word.ts";
import { placeWords } from "./place-words.ts";
import type { Reading, ReadingPage, Rect, Row, Segment, Token } from "./reading.ts";

/** A gap wider than this share of the type's height parts two segments; a blank is about a third of it. */
const gapShare = 1.1;

/** Pages of words as rows and segments. Pure; the order of pages is kept. */
export function buildReading(texts: readonly PageText[], document: Document): Reading {
  const pages: ReadingPage[] = [];
  const rows: Row[] = [];
  const segments: Segment[] = [];
  for (const text of texts) {
    const page = document.pages[text.page];
    const isOcr = text.textSource === "ocr" || text.textSource === "mixed";
    const placed = placeWords(text, page);
    const words = isOcr ? levelWords(placed) : placed;
    pages.push({
      page: text.page,
      width: (text.turn ?? 0) % 180 === 0 ? page?.width || 612 : page?.height || 792,
      height: (text.turn ?? 0) % 180 === 0 ? page?.height || 792 : page?.width || 612,
      size: median(words.map((word) => word.size)),
      isOcr,
      ...(text.words.every((word) => word.box === undefined) ? { isPlain: true } : {}),
    });
    for (const row of groupRows(words)) {
      const first = segments.length;
      for (const words of splitAtGaps(row))
        segments.push(toSegment(words, text.page, rows.length, segments.length));
      const own = segments.slice(first);
      const { left, top, right, bottom } = rectOf(own);
      rows.push({
        left,
        top,
        right,
        bottom,
        id: rows.length,
        page: text.page,
        segments: own,
        text: own.map((segment) => segment.text).join("  "),
      });
    }
  }
  return { pages, rows, segments };
}

function splitAtGaps(row: readonly PlacedWord[]): PlacedWord[][] {
  const parts: PlacedWord[][] = [];
  for (const word of row) {
    const last = parts.at(-1)?.at(-1);
    if (
      last &&
      word.left - last.right <=
        gapShare * Math.max(Math.min(last.size, word.size), 0.6 * Math.max(last.size, word.size))
    )
      parts.at(-1)!.push(word);
    else parts.push([word]);
  }
  return parts;
}

function toSegment(words: readonly PlacedWord[], page: number, row: number, id: number): Segment {
  let text = "";
  // A list of as many as there are: one that grows has room to spare, and a sheet has a segment for each cell.
  const tokens: readonly Token[] = words.slice();
  for (const word of words) {
    if (text !== "") text += " ";
    word.start = text.length;
    text += word.text;
    word.end = text.length;
  }
  const { left, top, right, bottom } = rectOf(tokens);
  return {
    left,
    top,
    right,
    bottom,
    id,
    page,
    row,
    block: words[0]!.block,
    tokens,
    text,
    size: median(tokens.map((token) => token.size)),
  };
}

function rectOf(parts: readonly Rect[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts) {
    left = Math.min(left, part.left);
    top = Math.min(top, part.top);
    right = Math.max(right, part.right);
    bottom = Math.max(bottom, part.bottom);
  }
  return { left, top, right, bottom };
}

function median(values: readonly number[]): number {
  if (values.length === 1) return values[0] ?? 1;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
