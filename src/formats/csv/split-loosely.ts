const quote = '"';
/** Signs that a value in quotes may have in a file whose quotes cannot be trusted: one that never ends would be the rest of the file. */
const longestValue = 4_000;

interface Value {
  readonly text: string;
  /** Where the separator or the end of the line behind it stands. */
  readonly end: number;
}

function isBreak(sign: string | undefined): boolean {
  return sign === "\n" || sign === "\r" || sign === undefined;
}

/** The value in quotes that begins at a place; undefined where its quotes do not close before a separator or the end of a line. */
function readQuoted(text: string, start: number, separator: string): Value | undefined {
  let value = "";
  let from = start + 1;
  while (from - start <= longestValue) {
    const at = text.indexOf(quote, from);
    if (at < 0 || at - start > longestValue) return undefined;
    value += text.slice(from, at);
    const next = text[at + 1];
    if (next === separator || isBreak(next)) return { text: value, end: at + 1 };
    if (next !== quote) return undefined;
    value += quote;
    from = at + 2;
  }
  return undefined;
}

/** One row from a place on with the quotes around its values taken off; undefined where they are broken. */
function readRow(
  text: string,
  start: number,
  separator: string,
): { cells: string[]; end: number } | undefined {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    let end = at;
    if (text[at] === quote) {
      const value = readQuoted(text, at, separator);
      if (!value) return undefined;
      cells.push(value.text);
      ({ end } = value);
    } else {
      while (text[end] !== separator && !isBreak(text[end])) end += 1;
      cells.push(text.slice(at, end));
    }
    if (isBreak(text[end])) return { cells, end };
    at = end;
  }
}

/**
 * Rows of a text of separated values whose quotes are broken somewhere: a line in which they do not close is parted at its separators
 * as it stands, so that it takes none of the following ones along. `broken` counts such lines. Rows without text are left out.
 */
export function splitLoosely(
  text: string,
  separator: string,
): { readonly rows: string[][]; readonly broken: number } {
  const rows: string[][] = [];
  let broken = 0;
  for (let start = 0; start < text.length;) {
    const row = readRow(text, start, separator);
    let end = row?.end ?? start;
    if (!row) while (!isBreak(text[end])) end += 1;
    const cells = row?.cells ?? text.slice(start, end).split(separator);
    if (!row) broken += 1;
    if (cells.some((cell) => cell.trim() !== "")) rows.push(cells);
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return { rows, broken };
}
