import type { Booking } from "./booking.ts";
import type { LedgerColumns } from "./ledger-columns.ts";
import type { SignedBooking } from "./sign-bookings.ts";
import { signBookings } from "./sign-bookings.ts";

interface Known {
  /** Balance above all rows, and below all, in thousandths. */
  readonly above?: number;
  readonly below?: number;
  /** Amounts printed outside of the rows, in thousandths. */
  readonly printed: ReadonlySet<number>;
}

const countOpen = (rows: readonly SignedBooking[]): number =>
  rows.filter(({ net }) => net === undefined).length;

/** The oldest row has no balance before it: of the two that its amount allows, the one that is printed elsewhere. */
function settleOldest(rows: readonly SignedBooking[], printed: ReadonlySet<number>): SignedBooking[] {
  const [oldest, ...later] = rows;
  if (!oldest || oldest.net !== undefined || oldest.balance === undefined) return [...rows];
  const size = Math.abs(Math.round(Number(oldest.entity.value) * 1000));
  const { balance } = oldest;
  const fit = [size, -size].filter((net) => printed.has(balance - net));
  return fit.length === 1 ? [{ ...oldest, net: fit[0]! }, ...later] : [...rows];
}

/** What each booking moved, read downwards, or upwards where the newest stands first and only that way the balances tell. */
export function settleDirections(
  bookings: readonly Booking[],
  columns: LedgerColumns,
  { above, below, printed }: Known,
): SignedBooking[] {
  const down = settleOldest(signBookings(bookings, columns, above), printed);
  if (countOpen(down) === 0) return down;
  const up = settleOldest(signBookings(bookings.toReversed(), columns, below), printed);
  return countOpen(up) < countOpen(down) ? up.reverse() : down;
}
