import type { PageText } from "../../document/page-text.ts";
import { findCells } from "./find-cells.ts";
import { findSpacedCells } from "./find-spaced-cells.ts";
import type { PlacedWord } from "./placed-word.ts";

/** Height of a line of plain text in widths of its characters, as in a terminal. */
const lineHeight = 2;
/** Least width of a tab, in characters. */
const minTab = 3;
/** How much larger the type of a heading counts. */
const headingScale = 1.3;

/**
 * Words of a text without boxes on a grid of characters, as the text was written. Marks of Markdown are no words: headings
 * are larger, emphasis is bold, cells of a table stand in columns.
 */
export function layOutText(text: PageText): PlacedWord[] {
  const cells = new Map([...findSpacedCells(text.text), ...findCells(text.text)]);
  const starts = startsOfLines(text.text);
  const placed: PlacedWord[] = [];
  let row = 0;
  // Where the last word began, in the text and across the line: lines may be very long.
  let at = 0;
  let column = 0;
  let isHeading = isHeadingAt(text.text, 0);
  text.words.forEach((word, index) => {
    while ((starts[row + 1] ?? Infinity) <= word.span.start) {
      row += 1;
      [at, column] = [starts[row]!, 0];
      isHeading = isHeadingAt(text.text, at);
    }
    const start = starts[row]!;
    const before = text.text.slice(at, word.span.start);
    const isFirst = (at === start || column === 0) && /^\s*$/.test(before);
    column = columnAfter(column, before);
    at = word.span.start;
    const top = row * lineHeight;
    const add = (from: number, to: number, across: number): void => {
      // A second text of each word would be a good part of what a long table takes.
      const isWhole = from === word.span.start && to === word.span.end;
      const raw = isWhole ? word.text : text.text.slice(from, to);
      const bare = stripMarks(raw);
      if (bare.trim() === "") return;
      const left = across + Math.max(0, raw.indexOf(bare));
      placed.push({
        page: text.page,
        index,
        text: bare,
        line: word.line,
        block: text.lines[word.line]?.block ?? 0,
        bold: (word.bold ?? false) || isHeading || (bare !== raw && /\*\*|__/.test(raw)),
        confidence: word.confidence ?? 1,
        left,
        right: left + bare.length,
        top,
        bottom: top + lineHeight * 0.9,
        size: lineHeight * 0.9 * (isHeading ? headingScale : 1),
        start: 0,
        end: 0,
      });
    };
    const own = cells.get(start);
    if (own) {
      // A word of comma-separated values may hold several cells.
      for (const cell of own) {
        const from = Math.max(cell.start, word.span.start);
        const to = Math.min(cell.end, word.span.end);
        if (from < to) add(from, to, cell.column + from - cell.start);
      }
    } else if (!isFirst || !/^(?:#{1,6}|>+)$/.test(word.text)) add(word.span.start, word.span.end, column);
  });
  return placed;
}

function isHeadingAt(text: string, start: number): boolean {
  return text.charAt(start) === "#" && /^#{1,6}\s/.test(text.slice(start, start + 8));
}

/** A word without the signs of emphasis and of quoted cells. */
function stripMarks(text: string): string {
  // Most words have none.
  if (!/[*_`"]/.test(text)) return text;
  const bare = text.replace(/\*\*|__|`/g, "");
  const quoted = /^"(.*)"$/.exec(bare)?.[1] ?? bare;
  return /^\*[^*\s]|[^*\s]\*$/.test(quoted) ? quoted.replace(/^\*(?=\S)|(?<=\S)\*$/g, "") : quoted;
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The column behind further text; tabs go to the next multiple of eight that leaves a gap as wide as one between columns. */
function columnAfter(from: number, text: string): number {
  let column = from;
  for (const character of text)
    column = character === "\t" ? (Math.floor((column + minTab) / 8) + 1) * 8 : column + 1;
  return column;
}
