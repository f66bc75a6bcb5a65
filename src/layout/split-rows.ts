import type { Row } from "./group-rows.ts";

/** The parts of rows on either side of a gutter, without the empty ones. */
export function splitRows(rows: readonly Row[], gutter: number): { left: Row[]; right: Row[] } {
  const isLeft = (row: Row): Row => row.filter((word) => (word.left + word.right) / 2 < gutter);
  const isRight = (row: Row): Row => row.filter((word) => (word.left + word.right) / 2 >= gutter);
  const hasWords = (row: Row): boolean => row.length > 0;
  return { left: rows.map(isLeft).filter(hasWords), right: rows.map(isRight).filter(hasWords) };
}
