/** Fewer values than this are put in order one by one. */
const few = 24;

let scratch = new Float64Array(1024);

function sortFew(values: Float64Array, count: number): void {
  for (let place = 1; place < count; place += 1) {
    const value = values[place] ?? 0;
    let at = place - 1;
    for (; at >= 0 && (values[at] ?? 0) > value; at -= 1) values[at + 1] = values[at] ?? 0;
    values[at + 1] = value;
  }
}

/** Moves values until the one at `target` stands where it would stand in order. */
function select(values: Float64Array, count: number, target: number): void {
  let first = 0;
  let last = count - 1;
  while (first < last) {
    const pivot = values[(first + last) >> 1] ?? 0;
    let low = first;
    let high = last;
    while (low <= high) {
      while ((values[low] ?? 0) < pivot) low += 1;
      while ((values[high] ?? 0) > pivot) high -= 1;
      if (low > high) break;
      const value = values[low] ?? 0;
      values[low] = values[high] ?? 0;
      values[high] = value;
      low += 1;
      high -= 1;
    }
    if (target <= high) last = high;
    else if (target >= low) first = low;
    else return;
  }
}

/** The middle one (the upper of two) of the first `count` values; 0 for none. */
export function median(values: readonly number[] | Float64Array, count = values.length): number {
  if (count > scratch.length) scratch = new Float64Array(2 * count);
  const first = count === 0 ? 0 : (values[0] ?? 0);
  let isOther = false;
  for (let place = 0; place < count; place += 1) {
    const value = values[place] ?? 0;
    if (value !== first) isOther = true;
    scratch[place] = value;
  }
  // The type of most lines is of one size and at one height.
  if (!isOther) return first;
  const middle = Math.floor(count / 2);
  if (count < few) sortFew(scratch, count);
  else select(scratch, count, middle);
  return scratch[middle] ?? 0;
}
