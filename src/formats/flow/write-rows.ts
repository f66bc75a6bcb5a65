import { isOfLines } from "./is-of-lines.ts";

/** More columns than this are not made even: a few wide rows among many short ones would become mostly blanks. */
const maxEvenCells = 200;

/** A row as a line, or as the lines of its cells beside each other where they say more apart. */
function writeRow(row: readonly string[], columns: readonly number[]): string {
  const cells = columns.map((column) => row[column] ?? "");
  if (!cells.some((cell) => cell.includes("\n"))) return cells.join("\t");
  const split = cells.map((cell) => cell.split("\n"));
  if (!isOfLines(split))
    return split.map((lines) => lines.filter((line) => line !== "").join(" ")).join("\t");
  const height = Math.max(...split.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => split.map((lines) => lines[at] ?? "").join("\t")).join(
    "\n",
  );
}

/**
 * Rows of cells as text, for the many rows of a sheet: a line each with tabs between its cells, as many in each line; columns without
 * text are left out. A row without text parts blocks. Lines of one cell are parted by line feeds: in a row of a table they are one line,
 * else they stand beside those of the other cells.
 */
export function writeRows(rows: readonly (readonly string[])[]): string {
  const used: boolean[] = [];
  for (const row of rows) for (const [column, cell] of row.entries()) if (cell !== "") used[column] = true;
  const columns = Array.from(used.keys()).filter((column) => used[column] === true);
  const written: string[] = [];
  for (const row of rows) {
    const own = columns.length > maxEvenCells ? columns.filter((column) => column < row.length) : columns;
    if (row.some((cell) => cell !== "")) written.push(writeRow(row, own));
    else if (written.length > 0 && written.at(-1) !== "") written.push("");
  }
  if (written.at(-1) === "") written.pop();
  return written.join("\n");
}
