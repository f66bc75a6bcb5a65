import type { Entity } from "../entities/entity.ts";
import type { Booking } from "./booking.ts";
import type { LedgerColumns } from "./ledger-columns.ts";
import { toMinor } from "./to-minor.ts";

/** A booking with what it moved. */
export interface SignedBooking {
  readonly booking: Booking;
  /** In thousandths; negative where money went out. Undefined where neither a sign nor a balance says which way it went. */
  readonly net?: number;
  /** The printed amount. */
  readonly entity: Entity;
  /** Balance printed on it, in thousandths. */
  readonly balance?: number;
  /** Where the amount stands: in the column of one direction, or in one for both, with or without a printed sign. */
  readonly from: "debit" | "credit" | "signed" | "unsigned";
}

/** Statements print a sign, or the letters of debit and credit, behind amounts of one column. */
function markOf({ segment, start, end, raw }: Entity): -1 | 1 | undefined {
  const around = `${raw} ${segment.text.slice(end, end + 4)}`;
  const before = segment.text.slice(Math.max(0, start - 2), start);
  if (/(?<!\p{L})(?:dr|d|s|soll)\.?(?!\p{L})|[-−–]\s*$|^\(/iu.test(around.trim()) || /[-−–]\s?$/.test(before))
    return -1;
  if (/(?<!\p{L})(?:cr|c|h|haben)\.?(?!\p{L})/iu.test(around) || /\+/.test(before + around)) return 1;
  return undefined;
}

const isMostlyNegative = (entities: readonly Entity[]): boolean =>
  entities.filter(({ value }) => value.startsWith("-")).length * 2 > entities.length;

/** What each booking moved, from its column, its printed sign, or, failing both, from the balances around it. */
export function signBookings(
  bookings: readonly Booking[],
  { debit, credit, amount, balance }: LedgerColumns,
  opening: number | undefined,
): SignedBooking[] {
  const at = (booking: Booking, target: LedgerColumns["amount"]): Entity | undefined =>
    target && booking.amounts.get(target);
  const debits = bookings.flatMap((booking) => at(booking, debit) ?? []);
  const outward = isMostlyNegative(debits) ? 1 : -1;
  const singles = bookings.flatMap((booking) => at(booking, amount) ?? []);
  const marks = singles.map((entity) => (entity.value.startsWith("-") ? -1 : markOf(entity)));
  // Where only one direction is marked, the other one is what has no mark.
  const unmarked = marks.includes(-1) ? 1 : marks.includes(1) ? -1 : undefined;
  let before = opening;
  return bookings.flatMap((booking): SignedBooking[] => {
    const stands = at(booking, balance);
    const after =
      stands && toMinor(stands.value) * (markOf(stands) === -1 && !stands.value.startsWith("-") ? -1 : 1);
    const known = { booking, ...(after === undefined ? {} : { balance: after }) };
    const [out, into, single] = [at(booking, debit), at(booking, credit), at(booking, amount)];
    const step = after === undefined || before === undefined ? undefined : after - before;
    before = after;
    if (out && !into) return [{ ...known, entity: out, net: outward * toMinor(out.value), from: "debit" }];
    if (into) return [{ ...known, entity: into, net: toMinor(into.value), from: "credit" }];
    if (!single) return [];
    const size = Math.abs(toMinor(single.value));
    const mark = single.value.startsWith("-") ? -1 : (markOf(single) ?? unmarked);
    if (mark !== undefined) {
      // A sign behind a blank ("780,00 -") is printed like one in front.
      const isPrinted =
        single.value.startsWith("-") ||
        mark === 1 ||
        /^\s?[-−–](?![\p{L}\d])/u.test(single.segment.text.slice(single.end));
      return [{ ...known, entity: single, net: mark * size, from: isPrinted ? "signed" : "unsigned" }];
    }
    const isTold = step !== undefined && Math.abs(step) === size;
    return [{ ...known, entity: single, from: "unsigned", ...(isTold ? { net: step } : {}) }];
  });
}
