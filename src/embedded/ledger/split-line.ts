import type { Entity } from "../entities/entity.ts";
import type { DateOrder } from "../entities/find-dates.ts";
import type { Target } from "../labels/target.ts";
import type { Row, TextRange, Token } from "../reading/reading.ts";
import type { Column } from "../tables/table.ts";
import type { PrintedDay } from "./booking.ts";
import type { LedgerTable } from "./ledger-table.ts";
import { textColumnOf } from "./text-column-of.ts";
import type { Amounts } from "./place-amounts.ts";
import { readDay } from "./read-day.ts";

/** One line of a statement, its words given to their columns. */
export interface LedgerLine {
  readonly row: Row;
  readonly amounts: Amounts;
  readonly days: ReadonlyMap<Target, PrintedDay>;
  readonly texts: ReadonlyMap<Target, readonly TextRange[]>;
  /** Words stand where a day is expected, and are none. */
  readonly isForeign: boolean;
}

/** What is printed beside an amount and belongs to it. */
const marks = /^(?:[-+−–]|cr\.?|dr\.?|[sh])$/iu;

function toRanges(tokens: readonly { readonly token: Token; readonly range: TextRange }[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { range } of tokens) {
    const last = ranges.at(-1);
    if (last?.segment === range.segment) ranges[ranges.length - 1] = { ...last, end: range.end };
    else ranges.push(range);
  }
  return ranges;
}

function toDay(
  range: TextRange,
  entities: readonly (readonly Entity[])[],
  order: DateOrder,
): PrintedDay | undefined {
  const { segment, start, end } = range;
  const whole = entities[segment.id]!.find(
    (entity) =>
      entity.kind === "date" && entity.value.length === 10 && entity.start >= start && entity.end <= end,
  );
  if (whole) return { range: whole, iso: whole.value };
  const day = readDay(segment.text.slice(start, end), order);
  return day && { range, day };
}

/** Gives the words of a row to the columns of the table. */
export function splitLine(
  row: Row,
  amounts: Amounts,
  table: LedgerTable,
  context: { readonly entities: readonly (readonly Entity[])[]; readonly order: DateOrder },
): LedgerLine {
  const used = [...amounts.values()];
  const byColumn = new Map<Column, { token: Token; range: TextRange }[]>();
  for (const segment of row.segments)
    for (const token of segment.tokens) {
      const isAmount = used.some(
        (entity) => entity.segment === segment && entity.start < token.end && entity.end > token.start,
      );
      const column = isAmount || marks.test(token.text) ? undefined : textColumnOf(table, token);
      if (!column) continue;
      const range = { segment, start: token.start, end: token.end };
      byColumn.set(column, [...(byColumn.get(column) ?? []), { token, range }]);
    }
  const days = new Map<Target, PrintedDay>();
  const texts = new Map<Target, readonly TextRange[]>();
  let isForeign = false;
  for (const [{ target }, tokens] of byColumn) {
    const ranges = toRanges(tokens);
    if (!target) continue;
    if (target.node.kind !== "date") {
      texts.set(target, ranges);
      continue;
    }
    const day = ranges.length === 1 ? toDay(ranges[0]!, context.entities, context.order) : undefined;
    if (day) days.set(target, day);
    else isForeign = true;
  }
  return { row, amounts, days, texts, isForeign };
}
