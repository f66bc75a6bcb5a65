/** Half a cent a row, at least one cent. */
const tolerance = (rows: number): number => 0.011 + 0.005 * rows;

/**
 * How many of the amounts are items: a later one that is the sum of all before it is a total, also where its label was
 * misread. Needs two items before it, or the same sum printed twice.
 */
export function cutAtSum(amounts: readonly number[]): number {
  let sum = 0;
  for (const [index, amount] of amounts.entries()) {
    const closes = Math.abs(sum - amount) <= tolerance(index) && sum !== 0;
    if (index >= 2 && closes) return index;
    if (index === 1 && closes && amounts[2] === amount) return index;
    sum += amount;
  }
  return amounts.length;
}
