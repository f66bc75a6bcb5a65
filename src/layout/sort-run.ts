import { keepArray } from "./keep-array.ts";

/** Runs no longer than this are put in order word by word. */
const shortRun = 24;

const takeHalf = keepArray((length) => new Int32Array(length));

function isSorted(order: Int32Array, first: number, end: number, values: Float64Array): boolean {
  let before = values[order[first] ?? 0] ?? 0;
  for (let place = first + 1; place < end; place += 1) {
    const value = values[order[place] ?? 0] ?? 0;
    if (value < before) return false;
    before = value;
  }
  return true;
}

function insertEach(order: Int32Array, first: number, end: number, values: Float64Array): void {
  for (let place = first + 1; place < end; place += 1) {
    const index = order[place] ?? 0;
    const value = values[index] ?? 0;
    let at = place - 1;
    for (; at >= first && (values[order[at] ?? 0] ?? 0) > value; at -= 1) order[at + 1] = order[at] ?? 0;
    order[at + 1] = index;
  }
}

/** Puts indices `order[first..end)` into the order of their values; equals stay in their order. */
export function sortRun(order: Int32Array, first: number, end: number, values: Float64Array): void {
  if (end - first <= shortRun) {
    insertEach(order, first, end, values);
    return;
  }
  if (isSorted(order, first, end, values)) return;
  const middle = (first + end) >> 1;
  sortRun(order, first, middle, values);
  sortRun(order, middle, end, values);
  const count = middle - first;
  const half = takeHalf(count);
  for (let place = 0; place < count; place += 1) half[place] = order[first + place] ?? 0;
  for (let one = 0, other = middle, at = first; one < count; at += 1) {
    const index = half[one] ?? 0;
    const next = other < end ? (order[other] ?? 0) : -1;
    if (next >= 0 && (values[next] ?? 0) < (values[index] ?? 0)) {
      order[at] = next;
      other += 1;
    } else {
      order[at] = index;
      one += 1;
    }
  }
}
