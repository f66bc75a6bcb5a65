import { sortRun } from "./sort-run.ts";
import type { Compare } from "./sort-run.ts";

/** Puts those of equal value, which stand side by side in the order, into the order of other values. */
export function breakTies(order: Int32Array, values: Float64Array, others: Float64Array): void {
  const compare: Compare = (one, other) => (others[one] ?? 0) - (others[other] ?? 0);
  for (let first = 0, place = 1; place <= order.length; place += 1) {
    if (place < order.length && values[order[place] ?? 0] === values[order[first] ?? 0]) continue;
    if (place - first > 1) sortRun(order, first, place, compare);
    first = place;
  }
}
