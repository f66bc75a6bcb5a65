import type { PlacedRow } from "./place-row.ts";

/**
 * Whether two rows of different answers are one row of the document: the same words back most of the values of the shorter one. Two rows
 * that only say the same stand at different places and stay two.
 */
export function isSameRow(a: PlacedRow, b: PlacedRow): boolean {
  const fewest = Math.min(a.places.size, b.places.size);
  if (fewest === 0) return false;
  let shared = 0;
  for (const [leaf, place] of a.places) if (b.places.get(leaf) === place) shared += 1;
  return shared * 2 > fewest;
}
