/** Taxes, service, discounts and rounding are at most this share of what they are added to. */
const mostExtra = 0.4;

/**
 * True where items of this sum make a printed total with just so many (0 to 2; any where left out) of the other amounts
 * beside it: tax, service, discount, rounding. Each item may be off by half a cent.
 */
export function closesWithTotals(
  sum: number,
  items: number,
  totals: readonly number[],
  extras?: 0 | 1 | 2,
): boolean {
  if (extras === undefined)
    return ([0, 1, 2] as const).some((count) => closesWithTotals(sum, items, totals, count));
  const tolerance = 0.011 + 0.005 * Math.max(0, items - 1);
  const fits = (total: number, added: number): boolean => Math.abs(sum + added - total) <= tolerance;
  return totals.some((total, at) => {
    if (extras === 0) return fits(total, 0);
    const others = extrasOf(totals, at, total);
    if (extras === 1) return others.some((extra) => fits(total, extra));
    return others.some((first, index) =>
      others
        .slice(index + 1)
        .some((second) => Math.abs(first) !== Math.abs(second) && fits(total, first + second)),
    );
  });
}

/** Amounts small enough to be added to, or taken from, what makes the total. */
function extrasOf(totals: readonly number[], at: number, total: number): number[] {
  return totals.flatMap((extra, index) =>
    index !== at && extra !== 0 && Math.abs(extra) < mostExtra * total ? [extra, -extra] : [],
  );
}
