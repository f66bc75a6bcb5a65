import { sortRun } from "./sort-run.ts";

/** Puts those of equal value, which stand side by side in the order, into the order of other values. */
export function breakTies(order: Int32Array, values: Float64Array, others: Float64Array): void {
  let value = values[order[0] ?? 0];
  for (let first = 0, place = 1; place <= order.length; place += 1) {
    const next = place < order.length ? values[order[place] ?? 0] : undefined;
    if (next === value) continue;
    if (place - first > 1) sortRun(order, first, place, others);
    first = place;
    value = next;
  }
}
