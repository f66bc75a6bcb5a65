/** More columns than this are not made even: a few wide rows among many short ones would become mostly blanks. */
const maxEvenCells = 200;

/** The lines of a row: those of its cells beside each other. */
function writeRow(row: readonly string[], columns: readonly number[]): string {
  const cells = columns.map((column) => row[column] ?? "");
  if (!cells.some((cell) => cell.includes("\n"))) return cells.join("\t");
  const split = cells.map((cell) => cell.split("\n"));
  const height = Math.max(...split.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => split.map((lines) => lines[at] ?? "").join("\t")).join(
    "\n",
  );
}

/**
 * Rows of cells as text, for the many rows of a sheet: a line each with tabs between its cells, as many in each line; columns without
 * text are left out. A row without text parts blocks. Lines of one cell are parted by line feeds.
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
