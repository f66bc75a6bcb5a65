import type { FlowLine } from "./flow-line.ts";

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

function layRow(cells: readonly TableCell[], widths: readonly number[]): FlowLine[] {
  const filled = cells.map((cell) => linesOf(cell).filter((line) => hasText(line)));
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
 * text are left out. A table with one column is a frame around its lines.
 */
export function layTable(rows: readonly (readonly TableCell[])[]): FlowLine[] {
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
  return rows.flatMap((row) => layRow(row, widths));
}
