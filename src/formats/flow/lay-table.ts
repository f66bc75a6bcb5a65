import type { FlowLine } from "./flow-line.ts";
import { isOfLines } from "./is-of-lines.ts";

/** Rows longer than this are not made even: a few wide rows among many short ones would become mostly blanks. */
const maxEvenCells = 200;

/** The lines of a cell, or its text where that is all there is. */
export type TableCell = string | readonly FlowLine[];

function linesOf(cell: TableCell): readonly FlowLine[] {
  return typeof cell === "string" ? [[cell]] : cell;
}

function hasText(line: FlowLine): boolean {
  return line.some((cell) => cell !== "");
}

function padTo(line: FlowLine, width: number): FlowLine {
  const missing = Math.min(width, maxEvenCells) - line.length;
  return missing > 0 ? [...line, ...Array.from({ length: missing }, () => "")] : line;
}

/** The lines of each cell as one, where the row is one of a table. */
function joinLines(cells: readonly (readonly FlowLine[])[]): readonly (readonly FlowLine[])[] {
  if (cells.every((lines) => lines.length < 2)) return cells;
  const texts = cells.map((lines) => lines.map((line) => line.join(" ")));
  return isOfLines(texts) ? cells : texts.map((lines) => (lines.length > 0 ? [[lines.join(" ")]] : []));
}

function layRow(cells: readonly TableCell[], widths: readonly number[], isSheet: boolean): FlowLine[] {
  const lines = cells.map((cell) => linesOf(cell).filter((line) => hasText(line)));
  const filled = isSheet ? joinLines(lines) : lines;
  const used = filled.filter((lines) => lines.length > 0);
  const [only] = used;
  // A row that is itself a table has columns of its own.
  if (only && used.length === 1 && only.some((line) => line.length > 1)) return [...only];
  const height = Math.max(0, ...filled.map((lines) => lines.length));
  const columns = widths.length > maxEvenCells ? widths.slice(0, cells.length) : widths;
  return Array.from({ length: height }, (_, at) =>
    columns.flatMap((width, column) => (width === 0 ? [] : padTo(filled[column]?.[at] ?? [""], width))),
  );
}

/**
 * A table as lines of cells, as many in each line: the lines that its cells hold stand beside each other, columns without any
 * text are left out. A table with one column is a frame around its lines. In a sheet, lines of a cell are one line of its row.
 */
export function layTable(rows: readonly (readonly TableCell[])[], isSheet = false): FlowLine[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      let width = widths[column] ?? 0;
      for (const line of linesOf(cell)) if (hasText(line)) width = Math.max(width, line.length);
      widths[column] = width;
    }
  }
  const isFrame = widths.filter((width) => width > 0).length <= 1;
  if (isFrame) return rows.flatMap((row) => row.flatMap(linesOf));
  return rows.flatMap((row) => layRow(row, widths, isSheet));
}
