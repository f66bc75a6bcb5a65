/** Runs no longer than this are put in order word by word. */
const shortRun = 24;

export type Compare = (one: number, other: number) => number;

/** Sorts `order[first..end)`, whose equals are to stay in their order. */
export function sortRun(order: Int32Array, first: number, end: number, compare: Compare): void {
  if (end - first > shortRun) {
    const run = Array.from(order.subarray(first, end));
    order.set(run.sort(compare), first);
    return;
  }
  for (let place = first + 1; place < end; place += 1) {
    const index = order[place] ?? 0;
    let at = place - 1;
    for (; at >= first && compare(order[at] ?? 0, index) > 0; at -= 1) order[at + 1] = order[at] ?? 0;
    order[at + 1] = index;
  }
}
