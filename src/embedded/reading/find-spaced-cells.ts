import { findLexiconLabels } from "../labels/lexicon.ts";
import { foldLabel } from "../labels/fold-label.ts";
import type { CellLine } from "./find-cells.ts";

type Kind = "text" | "number" | "word";
type Range = readonly [start: number, end: number];

/** Columns by the names of what they hold; `text` takes all words that the others leave. */
const kinds: readonly (readonly [Kind, readonly string[]])[] = [
  ["text", ["description"]],
  ["number", ["quantity", "unit price", "amount", "tax rate", "tax", "discount"]],
  ["word", ["unit", "position", "code"]],
];

/** Blanks between two columns: more than any gap between words. */
const gutter = 6;
const longestHeader = 120;
const longestRow = 300;
const mostWords = 4;

/** Blanks may part thousands. */
const number = String.raw`(?:[$€£]\s?)?-?(?:\d[\d.,'’]*|\d{1,3}(?: \d{3})+,\d{2})(?:\s?(?:%|€|[$£]|EUR|USD|GBP|CHF))?`;
const patterns: Readonly<Record<Kind, string>> = {
  text: String.raw`\S.*?`,
  number,
  word: String.raw`\S{1,16}`,
};

const known = new Map<string, Kind>(
  kinds.flatMap(([kind, names]) =>
    names.flatMap((name) => findLexiconLabels(name).map((label) => [foldLabel(label), kind] as const)),
  ),
);

/** The columns of a line all whose words are labels of columns, one of them that of the name; undefined for any other line. */
function readHeader(line: string): { readonly kind: Kind; readonly range: Range }[] | undefined {
  const words = [...line.matchAll(/\S+/g)];
  if (line.length > longestHeader || words.length < 3 || /\d|\S\s{2,}\S|\t/.test(line)) return undefined;
  const columns: { kind: Kind; range: Range }[] = [];
  for (let first = 0; first < words.length;) {
    let count = Math.min(mostWords, words.length - first);
    const textOf = (length: number): string =>
      words
        .slice(first, first + length)
        .map(([word]) => word)
        .join(" ");
    while (count > 0 && !known.has(foldLabel(textOf(count)))) count -= 1;
    if (count === 0) return undefined;
    const last = words[first + count - 1]!;
    columns.push({
      kind: known.get(foldLabel(textOf(count)))!,
      range: [words[first]!.index, last.index + last[0].length],
    });
    first += count;
  }
  const isTable =
    columns.filter(({ kind }) => kind === "text").length === 1 &&
    columns.filter(({ kind }) => kind === "number").length >= 2;
  return isTable ? columns : undefined;
}

/**
 * Tables whose columns only blanks between words part, as text has them that was copied out of a page: a header whose words are
 * labels of columns, and the lines below it that end in as many numbers as it names. By the offset of the line's start.
 */
export function findSpacedCells(text: string): ReadonlyMap<number, CellLine> {
  const lines = [...text.matchAll(/[^\r\n]+/g)].map((match) => ({ start: match.index, text: match[0] }));
  const found = new Map<number, CellLine>();
  lines.forEach((header, index) => {
    const columns = readHeader(header.text);
    if (!columns) return;
    const form = new RegExp(
      `^\\s*${columns.map(({ kind }) => `(${patterns[kind]})`).join("\\s+")}\\s*$`,
      "d",
    );
    const rows = [columns.map(({ range }) => range)];
    const starts = [header.start];
    for (const line of lines.slice(index + 1)) {
      const match = line.text.length <= longestRow ? form.exec(line.text) : null;
      if (!match) break;
      rows.push(match.indices!.slice(1) as unknown as Range[]);
      starts.push(line.start);
    }
    if (rows.length < 2) return;
    const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]![1] - row[at]![0])));
    const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width + gutter, 0));
    rows.forEach((row, at) => {
      const start = starts[at]!;
      found.set(
        start,
        row.map(([from, to], column) => ({
          start: start + from,
          end: start + to,
          column: lefts[column]! + (columns[column]!.kind === "number" ? widths[column]! - (to - from) : 0),
        })),
      );
    });
  });
  return found;
}
