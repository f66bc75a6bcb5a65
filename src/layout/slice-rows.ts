import type { Rows } from "./rows.ts";

/** The rows from one to before another. */
export function sliceRows({ words, starts }: Rows, first: number, end: number): Rows {
  return { count: end - first, words, starts: starts.subarray(first, end + 1) };
}
