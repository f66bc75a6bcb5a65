import type { WordColumns } from "./word-columns.ts";

/** True where two words read the same. */
export function hasSameText({ units, starts, ends }: WordColumns, one: number, other: number): boolean {
  const first = starts[one] ?? 0;
  const second = starts[other] ?? 0;
  const length = (ends[one] ?? 0) - first;
  if ((ends[other] ?? 0) - second !== length) return false;
  for (let place = 0; place < length; place += 1) {
    if (units[first + place] !== units[second + place]) return false;
  }
  return true;
}
