import { findColumns } from "./find-columns.ts";
import type { PlacedWords } from "./placed-words.ts";
import type { Rows } from "./rows.ts";
import { sliceRows } from "./slice-rows.ts";
import { splitRows } from "./split-rows.ts";

const maxDepth = 8;

/**
 * Rows in reading order: columns of running text one after the other, everything else over the whole width. Rows of one part are read
 * one below the other.
 */
export function orderLines(placed: PlacedWords, rows: Rows, depth = 0): Rows[] {
  if (rows.count === 0) return [];
  const columns = depth < maxDepth ? findColumns(placed, rows) : undefined;
  if (!columns) return [rows];
  const { left, right } = splitRows(placed, sliceRows(rows, columns.first, columns.end), columns.gutter);
  return [sliceRows(rows, 0, columns.first), left, right, sliceRows(rows, columns.end, rows.count)].flatMap(
    (part) => orderLines(placed, part, depth + 1),
  );
}
