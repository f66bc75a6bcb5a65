import type { SignedBooking } from "./sign-bookings.ts";

/** What the rows of a statement say of the balances before and after them, in thousandths. */
export interface ProvenBalances {
  readonly opening?: number;
  readonly closing?: number;
  /** What came in lowers the balance: it is what the holder owes. */
  readonly isDebt: boolean;
  /** Share of the printed balances that follow from the one before. */
  readonly share: number;
  /** The newest booking stands first. */
  readonly isDescending: boolean;
}

interface Trial {
  readonly hits: number;
  readonly steps: number;
}

function follow(rows: readonly SignedBooking[], sign: 1 | -1): Trial {
  let [hits, steps] = [0, 0];
  let known: number | undefined;
  let moved = 0;
  for (const { net, balance } of rows) {
    moved += net ?? Number.NaN;
    if (balance === undefined) continue;
    if (known !== undefined && !Number.isNaN(moved)) {
      steps += 1;
      if (known + sign * moved === balance) hits += 1;
    }
    [known, moved] = [balance, 0];
  }
  return { hits, steps };
}

/** Follows the balances from row to row, downwards and upwards, as credit and as debt, and takes the way on which most of them fit. */
export function proveBalances(rows: readonly SignedBooking[]): ProvenBalances | undefined {
  const ways = [false, true].flatMap((isDescending) =>
    ([1, -1] as const).map((sign) => {
      const ordered = isDescending ? rows.toReversed() : rows;
      return { isDescending, sign, ordered, ...follow(ordered, sign) };
    }),
  );
  const best = ways.toSorted((a, b) => b.hits - a.hits)[0];
  if (!best || best.hits === 0 || best.hits < 0.5 * best.steps) return undefined;
  const { ordered, sign, isDescending, hits, steps } = best;
  const first = ordered.findIndex(({ balance }) => balance !== undefined);
  const last = ordered.findLastIndex(({ balance }) => balance !== undefined);
  const sum = (part: readonly SignedBooking[]): number =>
    part.reduce((all, { net }) => all + (net ?? Number.NaN), 0);
  const opening = (ordered[first]?.balance ?? Number.NaN) - sign * sum(ordered.slice(0, first + 1));
  const closing = (ordered[last]?.balance ?? Number.NaN) + sign * sum(ordered.slice(last + 1));
  return {
    ...(Number.isNaN(opening) ? {} : { opening }),
    ...(Number.isNaN(closing) ? {} : { closing }),
    isDebt: sign === -1,
    share: hits / Math.max(1, steps),
    isDescending,
  };
}
