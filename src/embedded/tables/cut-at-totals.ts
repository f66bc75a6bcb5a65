import { cutAtSum } from "./cut-at-sum.ts";

/** Taxes, service, discounts and rounding are at most this share of what they are added to. */
const mostExtra = 0.4;

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
  for (const test of withExtras ? [closesAtOnce, closesWithOne, closesWithTwo] : [closesAtOnce]) {
    for (let count = amounts.length; count > 0; count -= 1) {
      const sum = amounts.slice(0, count).reduce((all, amount) => all + amount, 0);
      if (sum > 0 && test(sum, totals, 0.011 + 0.005 * (count - 1))) return count;
    }
  }
  return cutAtSum(amounts);
}

/** True where items of this sum make a printed total, at once or with one or two amounts beside it. */
export function closesWithTotals(sum: number, count: number, totals: readonly number[]): boolean {
  const tolerance = 0.011 + 0.005 * Math.max(0, count - 1);
  return [closesAtOnce, closesWithOne, closesWithTwo].some((test) => test(sum, totals, tolerance));
}

function closesAtOnce(sum: number, totals: readonly number[], tolerance: number): boolean {
  return totals.some((total) => Math.abs(total - sum) <= tolerance);
}

function closesWithOne(sum: number, totals: readonly number[], tolerance: number): boolean {
  return totals.some((total, at) =>
    extrasOf(totals, at, total).some((extra) => Math.abs(sum + extra - total) <= tolerance),
  );
}

function closesWithTwo(sum: number, totals: readonly number[], tolerance: number): boolean {
  return totals.some((total, at) => {
    const extras = extrasOf(totals, at, total);
    return extras.some((first, index) =>
      extras
        .slice(index + 1)
        .some(
          (second) =>
            Math.abs(first) !== Math.abs(second) && Math.abs(sum + first + second - total) <= tolerance,
        ),
    );
  });
}

/** Amounts small enough to be added to, or taken from, what makes the total. */
function extrasOf(totals: readonly number[], at: number, total: number): number[] {
  return totals.flatMap((extra, index) =>
    index !== at && extra !== 0 && Math.abs(extra) < mostExtra * total ? [extra, -extra] : [],
  );
}
