/** A number whose comma parts its decimals. */
const decimal = /^\s*[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+\s*[%€]?\s*$/u;

/** Whether every comma of the lines is that of a decimal, below a line without any: a column of numbers with its name, and not two. */
export function isOneColumn(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  const held = filled.filter((line) => line.includes(","));
  return filled[0]?.includes(",") === false && held.every((line) => decimal.test(line));
}
