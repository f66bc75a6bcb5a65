import { findColumns } from "./find-columns.ts";
import { splitRows } from "./split-rows.ts";
import type { Row } from "./group-rows.ts";
import type { PlacedWords } from "./placed-words.ts";

/** Lines that are read one below the other. */
export type Zone = readonly Row[];

const maxDepth = 8;

/** Rows in reading order: columns of running text one after the other, everything else over the whole width. */
export function orderLines(placed: PlacedWords, rows: readonly Row[], depth = 0): Zone[] {
  if (rows.length === 0) return [];
  const columns = depth < maxDepth ? findColumns(placed, rows) : undefined;
  if (!columns) return [rows];
  const { left, right } = splitRows(placed, rows.slice(columns.first, columns.end), columns.gutter);
  return [rows.slice(0, columns.first), left, right, rows.slice(columns.end)].flatMap((part) =>
    orderLines(placed, part, depth + 1),
  );
}
