/** A piece of a text that is one cell of a line. Half-open offsets in the whole text. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  /** Where its column begins, in characters. */
  readonly column: number;
}

/** Cells of one line; a rule between rows has none. */
export type CellLine = readonly Cell[];

interface TextLine {
  readonly start: number;
  readonly text: string;
}

/** Characters of a line of values; what is longer is a paragraph. */
const longest = 2000;
/** Blanks between two columns: more than any gap between words. */
const gutter = 6;
const rule = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const marks = ["\t", ";", ","] as const;

/**
 * Tables in a text without boxes: Markdown's, and lines of values parted by tabs, semicolons or commas, at least two lines
 * with as many marks. By the offset of the line's start.
 */
export function findCells(text: string): ReadonlyMap<number, CellLine> {
  const lines = [...text.matchAll(/[^\r\n]+/g)].map((match) => ({ start: match.index, text: match[0] }));
  const found = new Map<number, CellLine>();
  for (let first = 0; first < lines.length;) {
    const table = markdownFrom(lines, first) ?? valuesFrom(lines, first);
    if (table)
      for (const [index, cells] of alignColumns(table).entries())
        found.set(lines[first + index]!.start, cells);
    first += table?.length ?? 1;
  }
  return found;
}

type Range = readonly [start: number, end: number];

/** Lines of a Markdown table from one on: a header, a rule, rows. */
function markdownFrom(lines: readonly TextLine[], first: number): Range[][] | undefined {
  const next = lines[first + 1];
  if (!lines[first]!.text.includes("|") || !next || !next.text.includes("|") || !rule.test(next.text))
    return undefined;
  const rows: Range[][] = [];
  for (let index = first; index < lines.length && lines[index]!.text.includes("|"); index += 1) {
    const line = lines[index]!;
    rows.push(rule.test(line.text) ? [] : splitAt(line, /(?<!\\)\|/g, /^\s*\|/, /\|\s*$/));
  }
  return rows;
}

function splitAt({ start, text }: TextLine, mark: RegExp, open?: RegExp, close?: RegExp): Range[] {
  const from = open?.exec(text)?.[0].length ?? 0;
  const to = close?.exec(text)?.index ?? text.length;
  const cells: Range[] = [];
  let at = from;
  for (const match of text.matchAll(mark)) {
    if (match.index < from || match.index >= to) continue;
    cells.push([start + at, start + match.index]);
    at = match.index + 1;
  }
  return [...cells, [start + at, start + Math.max(at, to)]];
}

/** Lines of values from one on; a comma with a blank behind it is one of a sentence. */
function valuesFrom(lines: readonly TextLine[], first: number): Range[][] | undefined {
  for (const mark of marks) {
    const least = mark === "\t" ? 1 : 2;
    // Tabs are never part of a cell, whatever quotes and inch signs stand in it.
    const split = mark === "\t" ? /\t/g : new RegExp(`${mark}(?=(?:[^"]*"[^"]*")*[^"]*$)`, "g");
    const count = (line: TextLine | undefined): number => {
      if (
        !line ||
        line.text.length > longest ||
        (mark !== "\t" && new RegExp(`${mark}\\s`).test(line.text.replace(/"[^"]*"/g, "")))
      )
        return 0;
      if (mark === "," && isOfDecimals(line.text)) return 0;
      return line.text.match(split)?.length ?? 0;
    };
    const wanted = count(lines[first]);
    if (wanted < least) continue;
    let last = first;
    while (count(lines[last + 1]) === wanted) last += 1;
    // Two lines with two commas each may be chance.
    if (
      last - first >= (mark === "," && wanted === 2 ? 2 : 1) ||
      (mark !== "\t" && last > first && !/\s/.test(lines[first]!.text))
    )
      return lines.slice(first, last + 1).map((line) => splitAt(line, split));
  }
  return undefined;
}

/** True for a line in which every comma is that of a decimal, and blanks part the numbers: "Paper  2  1,85  3,70". */
function isOfDecimals(text: string): boolean {
  const pieces = text.split(",");
  return (
    /\d$/.test(pieces[0]!) &&
    /^\d/.test(pieces.at(-1)!) &&
    pieces.slice(1, -1).every((piece) => /^\d{1,3}(?!\d).*\s.*\d$/.test(piece))
  );
}

function alignColumns(rows: readonly (readonly Range[])[]): CellLine[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach(([start, end], index) => (widths[index] = Math.max(widths[index] ?? 0, end - start)));
  const columns = widths.map((_, index) =>
    widths.slice(0, index).reduce((sum, width) => sum + width + gutter, 0),
  );
  return rows.map((row) => row.map(([start, end], index) => ({ start, end, column: columns[index]! })));
}
