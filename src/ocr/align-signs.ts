/** What a sign costs that only one list has, and one that stands for another: less than both, but equal ones are worth a way. */
const missing = 2;
const changed = 3;

/**
 * Aligns two lists with the fewest changes: for each entry of the first the index of the one that stands for it in the
 * second, equal or not, or -1. Takes time and memory as the product of both lengths.
 */
export function alignSigns(first: readonly string[], second: readonly string[]): Int32Array {
  const width = second.length + 1;
  const costs = new Uint16Array((first.length + 1) * width);
  for (let column = 0; column < width; column += 1) costs[column] = column * missing;
  for (let row = 1; row <= first.length; row += 1) {
    costs[row * width] = row * missing;
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column;
      const change = costs[at - width - 1]! + (first[row - 1] === second[column - 1] ? 0 : changed);
      costs[at] = Math.min(change, costs[at - width]! + missing, costs[at - 1]! + missing);
    }
  }
  const partners = new Int32Array(first.length).fill(-1);
  let row = first.length;
  let column = second.length;
  while (row > 0 && column > 0) {
    const at = row * width + column;
    const change = first[row - 1] === second[column - 1] ? 0 : changed;
    if (costs[at] === costs[at - width - 1]! + change) {
      row -= 1;
      column -= 1;
      partners[row] = column;
    } else if (costs[at] === costs[at - width]! + missing) row -= 1;
    else column -= 1;
  }
  return partners;
}
