/** Filled cells from which on a row is one of a table, and not a label and its value or two blocks beside each other. */
const leastCells = 3;
const leastBlockLines = 3;

/** Whether the lines of a row's cells belong beside each other: a label and its value, blocks such as addresses, lists of numbers that share one row. Rows of a table are one line each. */
export function isOfLines(cells: readonly (readonly string[])[]): boolean {
  const long = cells.filter((lines) => lines.length > 1);
  if (cells.filter(([first = "", ...rest]) => first !== "" || rest.length > 0).length < leastCells)
    return true;
  return (
    long.length > 1 &&
    long.some(
      (lines) =>
        lines.length >= leastBlockLines || lines.every((line) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(line)),
    )
  );
}
