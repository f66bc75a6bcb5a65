import type { Entity } from "../entities/entity.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import type { Reading, Row } from "../reading/reading.ts";
import type { AmountRow } from "./amount-row.ts";
import { toAmountRow } from "./amount-row.ts";
import { cutAtTotals } from "./cut-at-totals.ts";
import { closesWithTotals } from "./closes-with-totals.ts";
import { columnRole } from "./column-role.ts";
import { findProduct } from "./find-product.ts";
import { setProduct } from "./set-product.ts";
import type { FoundItems, Item, ItemValue } from "./table.ts";

export interface PlainContext {
  readonly reading: Reading;
  readonly entities: readonly (readonly Entity[])[];
  isTotal(row: Row): boolean;
  isHead(row: Row): boolean;
  /** True for rows among the items that are reductions of another list's. */
  isReduction(row: Row): boolean;
  /** Amounts of the rows of totals. */
  readonly totals: readonly number[];
}

/** A count and a price, and nothing else. */
const times = /^\d{1,4}\s?[xX×*@]\s?[\p{Sc}\d.,\s]+$/u;

/** Items of a slip without column headers: a description at the left, its amount at the right, above the first total. */
export function findPlainRows(list: ListTarget, context: PlainContext): FoundItems | undefined {
  const text =
    list.columns.find((column) => columnRole(column) === "text") ??
    list.columns.find((column) => columnRole(column) === "detail");
  const amount =
    list.columns.find((column) => columnRole(column) === "amount") ??
    list.columns.find((column) => columnRole(column) === "gross");
  if (!text || !amount) return undefined;
  const rows = context.reading.rows;
  const amountOf = (row: Row): AmountRow | undefined => toAmountRow(row, context.entities);
  const total = rows.findIndex((row) => context.isTotal(row) && !context.isReduction(row) && amountOf(row));
  if (total < 0) return undefined;
  const currencies = context.entities.flat().flatMap((entity) => entity.number?.currency ?? []);
  const isOwnMoney = ({ number }: Entity): boolean =>
    number!.currency === undefined ||
    2 * currencies.filter((currency) => currency === number!.currency).length >= currencies.length;
  const candidates = rows
    .slice(0, total)
    .flatMap((row) => amountOf(row) ?? [])
    .filter(({ row, amount }) => !context.isHead(row) && !context.isReduction(row) && isOwnMoney(amount));
  const right = modeRight(candidates, edge(amountOf(rows[total]!)!.amount));
  const aligned = candidates.filter(
    ({ amount, row }) => Math.abs(edge(amount) - right) < 2.5 * (row.bottom - row.top),
  );
  // Amounts of a crumpled slip may stand out of line: all of them, where only so they make a total.
  const closing = [aligned, candidates].find((rows) => {
    const amounts = rows.map((anchor) => Number(anchor.amount.value));
    const count = cutAtTotals(amounts, context.totals);
    const sum = amounts.slice(0, count).reduce((all, amount) => all + amount, 0);
    return closesWithTotals(sum, count, context.totals);
  });
  const chosen = closing ?? aligned;
  const anchors = chosen.slice(
    0,
    cutAtTotals(
      chosen.map((anchor) => Number(anchor.amount.value)),
      context.totals,
    ),
  );
  if (anchors.length === 0) return undefined;
  const items: Item[] = [];
  const used = new Set<number>();
  let floor = -1;
  for (const anchor of anchors) {
    const item = readItem(anchor, floor, { text, amount, list }, context);
    floor = anchor.row.id;
    if (!item) continue;
    items.push(item);
    for (const row of item.rows) used.add(row);
  }
  return items.length > 0 ? { items, rows: used, score: 0.5 } : undefined;
}

function edge(entity: Entity): number {
  return entity.segment.tokens.findLast((token) => token.start < entity.end)!.right;
}

/** The right edge that most amounts share; of several, the one nearest to that of the total below them. */
function modeRight(rows: readonly AmountRow[], below: number): number {
  const edges = rows.map(({ amount, row }) => ({ right: edge(amount), size: row.bottom - row.top }));
  const support = edges.map(
    ({ right, size }) => edges.filter((other) => Math.abs(other.right - right) < 1.5 * size).length,
  );
  const most = Math.max(...support);
  const usual = edges.flatMap(({ right }, index) => (support[index] === most ? [right] : []));
  return usual.toSorted((a, b) => Math.abs(a - below) - Math.abs(b - below))[0] ?? 0;
}

function readItem(
  anchor: AmountRow,
  floor: number,
  leaves: { text: Target; amount: Target; list: ListTarget },
  context: PlainContext,
): Item | undefined {
  const values = new Map<string, ItemValue>();
  const rows = [anchor.row.id];
  let text = anchor.text;
  const above: Entity[] = [];
  for (let id = anchor.row.id - 1; id > floor && id >= anchor.row.id - 2 && !text; id -= 1) {
    const row = context.reading.rows[id]!;
    if (
      row.page !== anchor.row.page ||
      context.isTotal(row) ||
      context.isHead(row) ||
      anchor.row.top - row.bottom > 4 * (row.bottom - row.top)
    )
      break;
    rows.push(id);
    above.push(
      ...row.segments.flatMap((segment) =>
        context.entities[segment.id]!.filter((entity) => entity.kind === "number"),
      ),
    );
    const named = row.segments.find((segment) => /\p{L}{3}/u.test(segment.text));
    if (named) text = { segment: named, start: 0, end: named.text.length };
  }
  if (!text) return undefined;
  // "2 x 0,65" on a line of its own above the name and the amount.
  const before = context.reading.rows[anchor.row.id - 1];
  if (before && before.id > floor && before.page === anchor.row.page && !rows.includes(before.id)) {
    const counted = before.segments.find((segment) => times.test(segment.text));
    const numbers = counted ? context.entities[counted.id]!.filter((entity) => entity.kind === "number") : [];
    if (numbers.length === 2 && findProduct(numbers, Number(anchor.amount.value))) {
      rows.push(before.id);
      above.push(...numbers);
    }
  }
  values.set(leaves.text.pointer, {
    value: text.segment.text.slice(text.start, text.end),
    ranges: [text],
    score: 0.7,
  });
  values.set(leaves.amount.pointer, { value: anchor.amount.value, ranges: [anchor.amount], score: 0.7 });
  const others = [...anchor.numbers.slice(0, -1), ...above];
  setProduct(values, others, leaves.list);
  setCount(values, anchor, leaves.list);
  return { values, rows: rows.sort((a, b) => a - b) };
}

/** A count that stands alone before the name ("2 | TEA | 5.00"). */
function setCount(values: Map<string, ItemValue>, { text, numbers }: AmountRow, list: ListTarget): void {
  const quantity = list.columns.find((column) => columnRole(column) === "quantity");
  const lead = numbers[0];
  if (!quantity || !text || !lead || values.has(quantity.pointer)) return;
  const isAlone = /^\d{1,3}\s?[xX]?$/.test(lead.segment.text) && lead.segment.right <= text.segment.left;
  if (isAlone) values.set(quantity.pointer, { value: lead.value, ranges: [lead], score: 0.7 });
}
