import type { Entity } from "../entities/entity.ts";
import type { Target } from "../labels/target.ts";
import type { Row, TextRange } from "../reading/reading.ts";
import { isCarried } from "../tables/is-carried.ts";
import type { Booking, PrintedDay } from "./booking.ts";
import type { LedgerColumns } from "./ledger-columns.ts";
import type { LedgerLine } from "./split-line.ts";

/** A balance that is printed on a line of its own: brought forward, carried forward, at the end of a day. */
export interface PrintedBalance {
  readonly row: Row;
  readonly amount: Entity;
  /** How many bookings stand above it. */
  readonly after: number;
}

export interface GroupedLines {
  readonly bookings: readonly Booking[];
  readonly balances: readonly PrintedBalance[];
  readonly rows: ReadonlySet<number>;
}

const total =
  /^[\s*.:-]*(?:(?:grand\s+)?totals?|sub-?totals?|sums?|summen?|gesamt|totaux|totale|somme|suma)(?!\p{L})/iu;
const balance =
  /(?:opening|starting|beginning|previous|closing|ending|final|new|start|end)\s+balance|balance\s+(?:brought|carried|b\/f|c\/f|at\s+(?:start|end|close))|(?:anfangs|end)saldo|(?:alter|neuer)\s+(?:konto)?(?:saldo|stand|kontostand)|saldovortrag|(?:ancien|nouveau)\s+solde|solde\s+(?:initial|final|précédent|au)|saldo\s+(?:inicial|anterior|final|iniziale|precedente|finale|al)|(?:begin|eind)saldo|(?:vorig|nieuw)\s+saldo|(?:balance|(?:konto)?stand|(?:konto)?saldo|solde|saldo)\s+(?:as\s+(?:of|at)|on|at|am|zum|vom|per|op|a|el|del?|au|du)\s+\d/iu;

/** Lines of one booking stand closer than this many heights of their type. */
const closeHeights = 1.3;

/**
 * Lines as bookings: a line with money in or out is one; lines of words below belong to it, and a line with a day but no money above it
 * begins it. Balances and sums are no bookings.
 */
export function groupBookings(
  lines: readonly LedgerLine[],
  { debit, credit, amount, balance: balanceLeaf }: LedgerColumns,
): GroupedLines {
  const money = [debit, credit, amount].filter((target) => target !== undefined);
  const bookings: Draft[] = [];
  const balances: PrintedBalance[] = [];
  const rows = new Set<number>();
  let pending: LedgerLine[] = [];
  let previous: Row | undefined;
  let isClosed = false;
  for (const line of lines) {
    const { row, amounts, days } = line;
    const isClose =
      previous?.page === row.page && row.top - previous.bottom < closeHeights * (row.bottom - row.top);
    const moved = money.filter((target) => amounts.has(target)).length;
    const stands = balanceLeaf && amounts.get(balanceLeaf);
    const only = moved === 1 && !stands ? money.flatMap((target) => amounts.get(target) ?? [])[0] : undefined;
    const isBalance = isCarried(row) || balance.test(row.text);
    if (isBalance && (stands ?? only)) {
      balances.push({ row, amount: (stands ?? only)!, after: bookings.length });
      rows.add(row.id);
      [pending, previous] = [[], row];
    } else if (moved > 0 && total.test(row.text.trim()) && days.size === 0) {
      rows.add(row.id);
      [pending, previous, isClosed] = [[], row, true];
    } else if (moved > 0 && (days.size > 0 || (!isClosed && line.texts.size > 0 && !line.isForeign))) {
      isClosed = false;
      bookings.push({ lines: [...(days.size > 0 ? [] : pending), line] });
      for (const each of bookings.at(-1)!.lines) rows.add(each.row.id);
      [pending, previous] = [[], row];
    } else if (moved === 0 && stands && bookings.length > 0 && !isClosed && days.size === 0 && isClose) {
      // The balance of a booking on its last line.
      bookings.at(-1)!.lines.push(line);
      rows.add(row.id);
      previous = row;
    } else if (moved === 0 && stands) {
      balances.push({ row, amount: stands, after: bookings.length });
      [pending, previous] = [[], row];
    } else if (moved === 0 && days.size > 0 && !isClosed) {
      pending = [line];
      previous = row;
    } else if (isClose && !line.isForeign && line.texts.size > 0 && !isClosed && amounts.size === 0) {
      if (pending.length > 0) pending.push(line);
      else if (bookings.length > 0) {
        bookings.at(-1)!.lines.push(line);
        rows.add(row.id);
      }
      previous = row;
    } else {
      pending = [];
      previous = undefined;
    }
  }
  return { bookings: bookings.map((draft) => toBooking(draft)), balances, rows };
}

interface Draft {
  readonly lines: LedgerLine[];
}

function toBooking({ lines }: Draft): Booking {
  const amounts = new Map<Target, Entity>();
  const days = new Map<Target, PrintedDay>();
  const texts = new Map<Target, readonly TextRange[]>();
  for (const line of lines) {
    for (const [target, entity] of line.amounts) if (!amounts.has(target)) amounts.set(target, entity);
    for (const [target, day] of line.days) if (!days.has(target)) days.set(target, day);
    for (const [target, ranges] of line.texts) texts.set(target, [...(texts.get(target) ?? []), ...ranges]);
  }
  return { rows: lines.map(({ row }) => row), amounts, days, texts };
}
