import { keepArray } from "./keep-array.ts";
import { sortRun } from "./sort-run.ts";

/** Values nearer than this are sorted as one bucket. */
const leastSpread = 1e-6;

const takeStarts = keepArray((length) => new Int32Array(length));

/** Indices in the order of their values, equals in the order in which they came; values spread over a page need no comparisons. */
export function sortBy(indices: Int32Array, values: Float64Array): Int32Array {
  const count = indices.length;
  let least = Infinity;
  let most = -Infinity;
  for (let place = 0; place < count; place += 1) {
    const value = values[indices[place] ?? 0] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const factor = most - least > leastSpread ? (count - 1) / (most - least) : 0;
  const starts = takeStarts(count + 1).fill(0, 0, count + 1);
  for (let place = 0; place < count; place += 1) {
    const next = Math.floor(((values[indices[place] ?? 0] ?? 0) - least) * factor) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= count; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const order = new Int32Array(count);
  for (let place = 0; place < count; place += 1) {
    const index = indices[place] ?? 0;
    const bucket = Math.floor(((values[index] ?? 0) - least) * factor);
    const at = starts[bucket] ?? 0;
    order[at] = index;
    starts[bucket] = at + 1;
  }
  // Each start has moved to the end of its bucket.
  for (let bucket = 0, first = 0; bucket < count; bucket += 1) {
    const end = starts[bucket] ?? 0;
    if (end - first > 1) sortRun(order, first, end, values);
    first = end;
  }
  return order;
}
