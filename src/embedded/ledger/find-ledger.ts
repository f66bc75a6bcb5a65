import type { DateOrder } from "../entities/find-dates.ts";
import type { Entity } from "../entities/entity.ts";
import { isMoney } from "../entities/is-money.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import type { Reading, Row } from "../reading/reading.ts";
import { listHeaders } from "../tables/list-headers.ts";
import type { FoundItems, Header } from "../tables/table.ts";
import type { LedgerColumns } from "./ledger-columns.ts";
import { ledgerColumns } from "./ledger-columns.ts";
import { toLedgerTable } from "./to-ledger-table.ts";
import type { PrintedBalance } from "./group-bookings.ts";
import { groupBookings } from "./group-bookings.ts";
import { placeAmounts } from "./place-amounts.ts";
import type { ProvenBalances } from "./prove-balances.ts";
import { proveBalances } from "./prove-balances.ts";
import { settleDirections } from "./settle-directions.ts";
import { splitLine } from "./split-line.ts";
import { toLedgerItems } from "./to-ledger-items.ts";
import { toMinor } from "./to-minor.ts";

/** The bookings of a statement, and what they say of its balances. */
export interface Ledger {
  readonly list: ListTarget;
  readonly found: FoundItems;
  readonly balances: readonly PrintedBalance[];
  readonly proven?: ProvenBalances;
  /** Sum of all bookings, in thousandths; absent where one has no direction. */
  readonly moved?: number;
}

export interface LedgerContext {
  readonly reading: Reading;
  readonly entities: readonly (readonly Entity[])[];
  readonly order: DateOrder;
}

const targetsOf = ({ cells }: Header): (Target | undefined)[] => cells.map(({ target }) => target);

function chooseHeaders(list: ListTarget, columns: LedgerColumns, reading: Reading): Header[] {
  const { date, debit, credit, amount, balance } = columns;
  const money = [debit, credit, amount].filter((target) => target !== undefined);
  const fit = listHeaders(list, reading).filter((header) => {
    const named = targetsOf(header);
    const moves = money.filter((target) => named.includes(target)).length;
    return (
      named.includes(date) &&
      moves > 0 &&
      (moves > 1 || !balance || named.includes(balance) || named.includes(amount) || money.length === 1)
    );
  });
  const [best] = fit;
  if (!best) return [];
  const key = (header: Header): string =>
    money
      .concat(balance ?? [])
      .map((target) => targetsOf(header).includes(target))
      .join();
  return fit.filter((header) => key(header) === key(best)).sort((a, b) => a.firstRow - b.firstRow);
}

/** Rows of the table on all pages: below a page's own header, or, where it has none, the whole page. */
function listRows(headers: readonly Header[], { rows }: Reading): Row[] {
  const own = new Map(headers.map((header) => [header.page, header]));
  const heads = new Set<number>();
  for (const { firstRow, lastRow } of headers)
    for (let row = firstRow; row <= lastRow; row += 1) heads.add(row);
  const first = headers[0]!;
  return rows.filter(
    (row) => row.id > (own.get(row.page) ?? first).lastRow && row.id > first.lastRow && !heads.has(row.id),
  );
}

/** The latest whole date beside the rows: of the period, or of the statement. Two digits may be no year ("Sort code 09-01-28"). */
function findLatest(taken: ReadonlySet<number>, { reading, entities }: LedgerContext): string | undefined {
  const outside = reading.segments.flatMap(({ id, row }) =>
    taken.has(row)
      ? []
      : entities[id]!.filter(
          ({ kind, value, score }) => kind === "date" && score > 0.5 && value.length === 10,
        ),
  );
  const sure = outside.filter(({ segment, start, end }) => /\d{4}/.test(segment.text.slice(start, end)));
  return (sure.length > 0 ? sure : outside)
    .map(({ value }) => value)
    .sort()
    .at(-1);
}

/** Amounts of money outside of some rows, in thousandths. */
function listPrinted(taken: ReadonlySet<number>, { reading, entities }: LedgerContext): Set<number> {
  const outside = reading.segments.filter(({ row }) => !taken.has(row)).flatMap(({ id }) => entities[id]!);
  return new Set(
    outside.flatMap(({ kind, value, number }) =>
      kind === "number" && isMoney(number!) ? [toMinor(value)] : [],
    ),
  );
}

/** Reads the table of a list of bookings over all pages. Undefined where no header names its columns, or no line has an amount. */
export function findLedger(list: ListTarget, context: LedgerContext): Ledger | undefined {
  const { reading, entities, order } = context;
  const columns = ledgerColumns(list);
  const headers = columns ? chooseHeaders(list, columns, reading) : [];
  const [first] = headers;
  if (!columns || !first) return undefined;
  const rows = listRows(headers, reading);
  const table = toLedgerTable(first, columns);
  const amounts = placeAmounts(rows, entities, table);
  const lines = rows.map((row) => splitLine(row, amounts.get(row) ?? new Map(), table, { entities, order }));
  const grouped = groupBookings(lines, columns);
  if (grouped.bookings.length === 0) return undefined;
  const balanceAt = (at: number): { above?: number; below?: number } => {
    const stands = grouped.balances.find(({ after }) => after === at);
    const value = stands && toMinor(stands.amount.value);
    return value === undefined ? {} : at === 0 ? { above: value } : { below: value };
  };
  const signed = settleDirections(grouped.bookings, columns, {
    ...balanceAt(0),
    ...balanceAt(grouped.bookings.length),
    printed: listPrinted(grouped.rows, context),
  });
  const proven = proveBalances(signed);
  const used = new Set(grouped.rows);
  for (const { firstRow, lastRow } of headers)
    for (let row = firstRow; row <= lastRow; row += 1) used.add(row);
  const latest = findLatest(used, context);
  const items = toLedgerItems(signed, {
    list,
    columns,
    entities,
    order,
    ...(latest === undefined ? {} : { latest }),
  });
  const moved = signed.reduce((sum, { net }) => sum + (net ?? Number.NaN), 0);
  return {
    list,
    found: { items, rows: used, score: first.score },
    balances: grouped.balances,
    ...(proven ? { proven } : {}),
    ...(Number.isNaN(moved) ? {} : { moved }),
  };
}
