import type { PageText } from "../document/page-text.ts";
import type { Span } from "../document/span.ts";
import type { Word } from "../document/word.ts";

/** Words of one height, left to right; of a text without boxes, of one line. */
type TextRow = readonly Word[];

/** A gap this many times as wide as the type is high parts two cells. */
const cellGap = 1;
/** A table has this many rows with numbers below its header, or it is none. */
const fewestRows = 2;

function listRows({ words }: PageText): TextRow[] {
  const isPlaced = words.every(({ box }) => box !== undefined);
  const rows: Word[][] = [];
  const middle = ({ box }: Word): number => (box ? box.y + box.height / 2 : 0);
  const ordered = isPlaced ? words.toSorted((a, b) => middle(a) - middle(b)) : words;
  for (const word of ordered) {
    const last = rows.at(-1);
    const first = last?.[0];
    const isSame = isPlaced
      ? first?.box &&
        word.box &&
        middle(word) - middle(first) < 0.5 * Math.min(first.box.height, word.box.height)
      : first?.line === word.line;
    if (last && isSame) last.push(word);
    else rows.push([word]);
  }
  return isPlaced ? rows.map((row) => row.toSorted((a, b) => (a.box?.x ?? 0) - (b.box?.x ?? 0))) : rows;
}

function countCells(row: TextRow, { text }: PageText): number {
  let cells = row.length > 0 ? 1 : 0;
  for (const [index, word] of row.entries()) {
    const before = row[index - 1];
    if (!before) continue;
    const isApart =
      before.box && word.box
        ? // Boxes are shares of the page, which is about half as wide again as it is high.
          word.box.x - before.box.x - before.box.width > cellGap * 1.4 * word.box.height
        : /\s{2}|\t|[|;]/.test(text.slice(before.span.end, word.span.start)) || /^[|;]$/.test(word.text);
    if (isApart) cells += 1;
  }
  return cells;
}

const hasNumber = (row: TextRow): boolean => row.some(({ text }) => /\d/.test(text));
const isHead = (row: TextRow, page: PageText): boolean => !hasNumber(row) && countCells(row, page) > 1;
const wordsOf = (row: TextRow): string => row.map(({ text }) => text.toLowerCase()).join(" ");

function toSpans(row: TextRow): Span[] {
  const spans: Span[] = [];
  for (const { span } of row.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = spans.at(-1);
    if (last && span.start - last.end < 2) spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push(span);
  }
  return spans;
}

/**
 * The header of the table that runs on over the end of the last page: the nearest line of several cells without a number that has rows with
 * numbers below it. Undefined where no table reaches the page's last lines, or the next page prints the header itself.
 */
export function findTableHead(
  pages: readonly PageText[],
  next: PageText | undefined,
): { readonly page: number; readonly spans: readonly Span[] } | undefined {
  let rowsBelow = 0;
  for (const page of pages.toReversed()) {
    for (const row of listRows(page).toReversed()) {
      if (hasNumber(row) && countCells(row, page) > 1) rowsBelow += 1;
      if (!isHead(row, page)) continue;
      if (rowsBelow < fewestRows) continue;
      const isRepeated = next && listRows(next).some((other) => wordsOf(other) === wordsOf(row));
      return isRepeated ? undefined : { page: page.page, spans: toSpans(row) };
    }
  }
  return undefined;
}
