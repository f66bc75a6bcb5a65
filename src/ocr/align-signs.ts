/**
 * Aligns two lists with the fewest changes: for each entry of the first the index of the one that stands for it in the
 * second, equal or not, or -1. Takes time and memory as the product of both lengths.
 */
export function alignSigns(first: readonly string[], second: readonly string[]): Int32Array {
  const width = second.length + 1;
  const costs = new Uint16Array((first.length + 1) * width);
  for (let column = 0; column < width; column += 1) costs[column] = column;
  for (let row = 1; row <= first.length; row += 1) {
    costs[row * width] = row;
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column;
      const change = costs[at - width - 1]! + (first[row - 1] === second[column - 1] ? 0 : 1);
      costs[at] = Math.min(change, costs[at - width]! + 1, costs[at - 1]! + 1);
    }
  }
  const partners = new Int32Array(first.length).fill(-1);
  let row = first.length;
  let column = second.length;
  while (row > 0 && column > 0) {
    const at = row * width + column;
    const isSame = first[row - 1] === second[column - 1];
    if (costs[at] === costs[at - width - 1]! + (isSame ? 0 : 1)) {
      row -= 1;
      column -= 1;
      partners[row] = column;
    } else if (costs[at] === costs[at - width]! + 1) row -= 1;
    else column -= 1;
  }
  return partners;
}
