import type { Entity } from "../entities/entity.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import type { Reading, Row } from "../reading/reading.ts";
import type { AmountRow } from "./amount-row.ts";
import { toAmountRow } from "./amount-row.ts";
import { cutAtTotals } from "./cut-at-totals.ts";
import { columnRole } from "./column-role.ts";
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
  const candidates = rows
    .slice(0, total)
    .flatMap((row) => amountOf(row) ?? [])
    .filter(({ row }) => !context.isHead(row) && !context.isReduction(row));
  const right = modeRight(candidates);
  const aligned = candidates.filter(
    ({ amount, row }) => Math.abs(edge(amount) - right) < 2.5 * (row.bottom - row.top),
  );
  const anchors = aligned.slice(
    0,
    cutAtTotals(
      aligned.map((anchor) => Number(anchor.amount.value)),
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

/** The right edge that most amounts share. */
function modeRight(rows: readonly AmountRow[]): number {
  const edges = rows.map(({ amount, row }) => ({ right: edge(amount), size: row.bottom - row.top }));
  const support = edges.map(
    ({ right, size }) => edges.filter((other) => Math.abs(other.right - right) < 1.5 * size).length,
  );
  return edges[support.indexOf(Math.max(...support))]?.right ?? 0;
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
  values.set(leaves.text.pointer, {
    value: text.segment.text.slice(text.start, text.end),
    ranges: [text],
    score: 0.7,
  });
  values.set(leaves.amount.pointer, { value: anchor.amount.value, ranges: [anchor.amount], score: 0.7 });
  addProduct(values, anchor, above, leaves.list);
  return { values, rows: rows.sort((a, b) => a - b) };
}

/** Quantity and unit price, where two numbers of the item multiply to its amount. */
function addProduct(
  values: Map<string, ItemValue>,
  anchor: AmountRow,
  above: readonly Entity[],
  list: ListTarget,
): void {
  const quantity = list.columns.find((column) => columnRole(column) === "quantity");
  const price = list.columns.find((column) => columnRole(column) === "unit-price");
  const pool = [...anchor.numbers.slice(0, -1), ...above];
  for (const first of pool) {
    for (const second of pool) {
      if (first === second || second.number!.decimals < 1 || first.number!.decimals > 3) continue;
      if (
        Math.abs(Number(first.value) * Number(second.value) - Number(anchor.amount.value)) > 0.011 ||
        Number(first.value) === 0
      )
        continue;
      if (quantity) values.set(quantity.pointer, { value: first.value, ranges: [first], score: 0.8 });
      if (price) values.set(price.pointer, { value: second.value, ranges: [second], score: 0.8 });
      return;
    }
  }
}
