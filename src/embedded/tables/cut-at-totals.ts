import { closesWithTotals } from "./closes-with-totals.ts";
import { cutAtSum } from "./cut-at-sum.ts";

/**
 * How many of the amounts above the totals are items: as many as add up to a printed total, at once or with one or two of
 * the other amounts beside it (tax, service, discount, rounding). Where none do, all up to a row that
 * sums up those before. `withExtras: false`: only at once.
 */
export function cutAtTotals(
  amounts: readonly number[],
  totals: readonly number[],
  { withExtras = true }: { readonly withExtras?: boolean } = {},
): number {
  let all = 0;
  const sums = amounts.map((amount) => (all += amount));
  for (const extras of withExtras ? ([0, 1, 2] as const) : ([0] as const)) {
    for (let count = amounts.length; count > 0; count -= 1) {
      const sum = sums[count - 1]!;
      if (sum > 0 && closesWithTotals(sum, count, totals, extras)) return count;
    }
  }
  return cutAtSum(amounts);
}
