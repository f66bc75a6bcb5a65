import type { DateOrder } from "../entities/find-dates.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import { readChoice } from "../candidates/read-choice.ts";
import { readValues } from "../candidates/read-values.ts";
import type { Entity } from "../entities/entity.ts";
import type { TextRange } from "../reading/reading.ts";
import type { Item, ItemValue } from "../tables/table.ts";
import type { Booking, PrintedDay } from "./booking.ts";
import { inferYears } from "./infer-years.ts";
import type { Day } from "./read-day.ts";
import type { LedgerColumns } from "./ledger-columns.ts";
import type { SignedBooking } from "./sign-bookings.ts";

interface ItemsContext {
  readonly list: ListTarget;
  readonly columns: LedgerColumns;
  readonly entities: readonly (readonly Entity[])[];
  /** ISO date that no booking is after; years cannot be told without one. */
  readonly latest?: string;
  readonly order: DateOrder;
}

const textOf = (ranges: readonly TextRange[]): string =>
  ranges.map(({ segment, start, end }) => segment.text.slice(start, end)).join(" ");

/** Days of one column in their order, with years; a booking without a day has the one above it. */
function dateColumn(
  bookings: readonly Booking[],
  target: Target,
  latest: string | undefined,
  mayCarry: boolean,
): (ItemValue | undefined)[] {
  const printed: (PrintedDay | undefined)[] = [];
  for (const { days } of bookings) printed.push(days.get(target) ?? (mayCarry ? printed.at(-1) : undefined));
  const bare = printed.flatMap((entry): Day[] => (entry?.day ? [entry.day] : []));
  const years = latest === undefined ? [] : inferYears(bare, latest);
  let next = 0;
  return printed.map((entry) => {
    const iso = entry?.day ? years[next++] : entry?.iso;
    return entry && iso !== undefined ? { value: iso, ranges: [entry.range], score: 0.9 } : undefined;
  });
}

/** The amount goes where it is printed: into a column of one direction without its sign, or into the one for both with it. */
function setAmount(values: Map<string, ItemValue>, signed: SignedBooking, columns: LedgerColumns): void {
  const { entity, net, from } = signed;
  const bare = entity.value.replace(/^-/, "");
  const put = (target: Target | undefined, value: string): void => {
    if (target) values.set(target.pointer, { value, ranges: [entity], score: 0.95 });
  };
  const direction = net === undefined ? undefined : net < 0 ? columns.debit : columns.credit;
  if (from === "debit" || from === "credit") {
    const isReversed = from === "debit" ? (net ?? 0) > 0 : (net ?? 0) < 0;
    put(columns[from], isReversed ? `-${bare}` : bare);
  } else if (from === "unsigned" && direction) put(direction, bare);
  else put(columns.amount, (net ?? 0) < 0 ? `-${bare}` : bare);
}

/** Bookings as items of the list, with the words behind each value. */
export function toLedgerItems(signed: readonly SignedBooking[], context: ItemsContext): Item[] {
  const { list, columns, entities, latest } = context;
  const bookings = signed.map(({ booking }) => booking);
  const dates = list.columns
    .filter(({ node }) => node.kind === "date")
    .map((target) => ({ target, values: dateColumn(bookings, target, latest, target === columns.date) }));
  const choices = list.columns.filter(({ node }) => node.valueType === "enum");
  return signed.map((entry, index) => {
    const values = new Map<string, ItemValue>();
    for (const { target, values: column } of dates) {
      const value = column[index];
      if (value) values.set(target.pointer, value);
    }
    for (const [target, ranges] of entry.booking.texts) {
      const [first] = ranges;
      if (!first) continue;
      if (target.node.kind === "text" || target.node.kind === "name")
        values.set(target.pointer, { value: textOf(ranges), ranges, score: 0.9 });
      else {
        const place = { relation: "below", range: first, score: 1, isParted: true } as const;
        const read = readValues(target.node, place, entities[first.segment.id]!)[0];
        if (read) values.set(target.pointer, { value: read.value, ranges: [read.range], score: read.score });
      }
      for (const choice of choices) {
        if (values.has(choice.pointer) || target.node.kind !== "text") continue;
        const read = readChoice(choice.node, first)[0];
        if (read) values.set(choice.pointer, { value: read.value, ranges: [read.range], score: read.score });
      }
    }
    setAmount(values, entry, columns);
    const stands = columns.balance && entry.booking.amounts.get(columns.balance);
    if (stands && columns.balance && entry.balance !== undefined) {
      const value = entry.balance < 0 && !stands.value.startsWith("-") ? `-${stands.value}` : stands.value;
      values.set(columns.balance.pointer, { value, ranges: [stands], score: 0.95 });
    }
    return { values, rows: entry.booking.rows.map(({ id }) => id) };
  });
}
