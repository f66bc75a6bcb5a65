import { findColumns } from "./find-columns.ts";
import type { PlacedWords } from "./placed-words.ts";
import type { Rows } from "./rows.ts";
import { sliceRows } from "./slice-rows.ts";
import { splitRows } from "./split-rows.ts";

const maxDepth = 8;

/**
 * Rows in reading order: columns of running text one after the other, everything else over the whole width. Rows of one part are read
 * one below the other. `isFromRight`: the right one of two columns is read first.
 */
export function orderLines(placed: PlacedWords, rows: Rows, isFromRight: boolean, depth = 0): Rows[] {
  if (rows.count === 0) return [];
  const columns = depth < maxDepth ? findColumns(placed, rows) : undefined;
  if (!columns) return [rows];
  const { left, right } = splitRows(placed, sliceRows(rows, columns.first, columns.end), columns.gutter);
  const sides = isFromRight ? [right, left] : [left, right];
  const parts = [sliceRows(rows, 0, columns.first), ...sides, sliceRows(rows, columns.end, rows.count)];
  return parts.flatMap((part) => orderLines(placed, part, isFromRight, depth + 1));
}
