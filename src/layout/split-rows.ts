import type { Row } from "./group-rows.ts";
import type { PlacedWords } from "./placed-words.ts";

/** The parts of rows on either side of a gutter, without the empty ones. */
export function splitRows(
  { left, right }: PlacedWords,
  rows: readonly Row[],
  gutter: number,
): { left: Row[]; right: Row[] } {
  const sides: { left: Row[]; right: Row[] } = { left: [], right: [] };
  for (const row of rows) {
    const before: number[] = [];
    const behind: number[] = [];
    for (const word of row) {
      if (((left[word] ?? 0) + (right[word] ?? 0)) / 2 < gutter) before.push(word);
      else behind.push(word);
    }
    if (before.length > 0) sides.left.push(before);
    if (behind.length > 0) sides.right.push(behind);
  }
  return sides;
}
