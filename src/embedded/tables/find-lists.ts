import type { LabelOwner } from "../candidates/find-candidates.ts";
import { isMoney } from "../entities/is-money.ts";
import type { Entity } from "../entities/entity.ts";
import { findLabels } from "../labels/find-labels.ts";
import { indexLabels } from "../labels/label-index.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import type { ListTarget } from "../labels/target.ts";
import type { Reading, Row } from "../reading/reading.ts";
import { rememberEach } from "../../values/remember-each.ts";
import type { AmountRow } from "./amount-row.ts";
import { closes } from "./closes.ts";
import { toAmountRow } from "./amount-row.ts";
import { addReasons } from "./add-reasons.ts";
import type { ColumnRole } from "./column-role.ts";
import { columnRole } from "./column-role.ts";
import { closesWithTotals } from "./closes-with-totals.ts";
import { listHeaders } from "./list-headers.ts";
import { findLabelledRows } from "./find-labelled-rows.ts";
import { findPlainRows } from "./find-plain-rows.ts";
import { findTaxRows } from "./find-tax-rows.ts";
import { isOfGoods } from "./is-of-goods.ts";
import { isSummaryRow } from "./is-summary-row.ts";
import { isTotalRow } from "./is-total-row.ts";
import { mendTaxes } from "./mend-taxes.ts";
import { readBody } from "./read-body.ts";
import { readGrid } from "./read-grid.ts";
import { setReduction } from "./set-reduction.ts";
import { splitLeads } from "./split-leads.ts";
import type { FoundItems, Header, Item } from "./table.ts";

/** Items of every list of objects, by the list's pointer, and the rows that tables own. */
export interface FoundLists {
  readonly byPointer: ReadonlyMap<string, FoundItems>;
  readonly rows: ReadonlySet<number>;
  /** Rows of the goods, also where they stand without a header. */
  readonly goodsRows: ReadonlySet<number>;
  /** Lists without a table whose single values may stand anywhere. */
  readonly loose: ReadonlySet<string>;
}

/** The leaves of a list's items, and the list itself. */
const ownersOf = rememberEach((list: ListTarget) => [...list.columns, { phrases: list.phrases }]);

/** Tables with headers first, each given to the list that names most of its columns; then rows without a header. Rows in `taken` are another's. */
export function findLists(
  lists: readonly ListTarget[],
  reading: Reading,
  entities: readonly (readonly Entity[])[],
  labels: readonly (readonly LabelMatch<LabelOwner>[])[],
  taken: ReadonlySet<number> = new Set(),
): FoundLists {
  const summary = new Set(reading.rows.filter(isSummaryRow));
  const isAskedFor = (row: Row): boolean => isTotalRow(row, labels);
  const isTotal = (row: Row): boolean => isAskedFor(row) || summary.has(row);
  const totals = reading.rows.flatMap((row) => {
    const found = isTotal(row) ? toAmountRow(row, entities) : undefined;
    return found && !isMultiplied(found) ? [Number(found.amount.value)] : [];
  });
  const firstTotal = reading.rows.findIndex((row) => isTotal(row) && holdsMoney(row, entities));
  const isBelowTotals = (header: Header): boolean => firstTotal >= 0 && header.firstRow > firstTotal;
  const offers = lists
    .flatMap((list) =>
      listHeaders(list, reading).map((header) => ({
        list,
        header,
        score: header.score * fit(list, header) * (isOfGoods(list) && isBelowTotals(header) ? 0.5 : 1),
      })),
    )
    .sort((a, b) => b.score - a.score);
  const stops = new Set(offers.map((offer) => offer.header.firstRow));
  const byPointer = new Map<string, FoundItems>();
  const rows = new Set<number>(taken);
  for (const { list, header } of offers) {
    if (byPointer.has(list.pointer) || rows.has(header.firstRow) || rows.has(header.lastRow)) continue;
    const headers = offers.filter((offer) => offer.list === list).map((offer) => offer.header);
    const body = readBody(header, headers, {
      list,
      reading,
      entities,
      isTotal: isTax(list)
        ? (row: Row): boolean => isTotalRow(row, labels, ownKeys(list))
        : isOfAnything(list)
          ? isAskedFor
          : isTotal,
      stops,
      totals: isTax(list) ? [] : totals,
    });
    const grid = isOfAnything(list)
      ? readGrid({ header, headers, list, reading, entities, stops, isTotal: isAskedFor })
      : undefined;
    const read = grid && countValues(grid) > countValues(body) ? grid : body;
    const found = isTax(list) ? mendTaxes(read, list, reading, entities) : read;
    if (found.items.length === 0) continue;
    if (isOfGoods(list) && isBelowTotals(header) && !namesThings(found, list)) continue;
    byPointer.set(list.pointer, found);
    for (const row of found.rows) rows.add(row);
  }
  const reductions = lists.filter((list) => /discount|allowance|rebate/i.test(list.node.name));
  const reductionLabels = findLabels(reading, indexLabels(reductions, false));
  const isReduction = (row: Row): boolean => isTotalRow(row, reductionLabels);
  // A row of taxes belongs to one list, though amounts of others may stand beside it.
  const taxRows = new Set<number>();
  for (const list of lists) {
    if (byPointer.has(list.pointer)) continue;
    const own = findLabels(reading, indexLabels(ownersOf(list), false));
    const found = findTaxRows(list, {
      reading,
      entities,
      labels: own,
      allLabels: labels,
      taken: new Set([...rows, ...taxRows]),
      isReduction,
    });
    if (!found) continue;
    byPointer.set(list.pointer, found);
    for (const row of found.rows) taxRows.add(row);
  }
  const main = lists.find(
    (list) =>
      list.columns.some((column) => columnRole(column) === "text") &&
      list.columns.some((column) => columnRole(column) === "amount" || columnRole(column) === "gross"),
  );
  const headed = main && byPointer.get(main.pointer);
  // What is headed below the first total sums up, but lists no goods.
  const isSummary = headed !== undefined && firstTotal >= 0 && Math.min(...headed.rows) > firstTotal;
  if (main && !(headed && !isSummary && sumsUp(headed, main, totals))) {
    const own = headed?.rows ?? new Set<number>();
    const isHead = (row: Row): boolean =>
      (rows.has(row.id) && !own.has(row.id)) ||
      row.segments.some((segment) =>
        entities[segment.id]!.some((entity) => entity.kind === "date" && entity.score > 0.5),
      );
    const found = findPlainRows(main, { reading, entities, isTotal, isHead, isReduction, totals });
    // One row elsewhere that is as much as a total does not outweigh those below a header.
    const isElsewhere = headed !== undefined && ![...(found?.rows ?? [])].some((row) => own.has(row));
    const isLess = isElsewhere && found?.items.length === 1 && headed.items.length > 1;
    if (found && !isLess && (!headed || sumsUp(found, main, totals))) {
      byPointer.set(main.pointer, found);
      for (const row of own) rows.delete(row);
      for (const row of headed ? found.rows : []) rows.add(row);
    }
  }
  const finishItems = (items: readonly Item[], list: ListTarget): Item[] =>
    splitLeads(items, list).map((item) => {
      const values = new Map(item.values);
      const numbers = item.rows.flatMap((id) =>
        reading.rows[id]!.segments.flatMap((segment) =>
          entities[segment.id]!.filter((entity) => entity.kind === "number"),
        ),
      );
      setReduction(values, numbers, list);
      return { ...item, values };
    });
  const goods = main && byPointer.get(main.pointer);
  if (main && goods) byPointer.set(main.pointer, { ...goods, items: finishItems(goods.items, main) });
  const loose = new Set<string>();
  for (const list of lists) {
    if (byPointer.has(list.pointer) || list === main || isOfGoods(list)) continue;
    const taken = new Set([...rows, ...((main && byPointer.get(main.pointer)?.rows) ?? [])]);
    const found = findLabelledRows(list, { reading, entities, labels, taken });
    if (found) byPointer.set(list.pointer, found);
    else loose.add(list.pointer);
  }
  for (const list of lists) {
    const found = byPointer.get(list.pointer);
    if (found && isTax(list)) byPointer.set(list.pointer, addReasons(found, list, reading, rows));
  }
  return { byPointer, rows, goodsRows: goods?.rows ?? new Set(), loose };
}

/** True for lists that are neither of goods nor of taxes and bring no labels of their own: any table may be theirs. */
function isOfAnything(list: ListTarget): boolean {
  const roles = new Set(list.columns.map((column) => columnRole(column)));
  const isOfTaxes = roles.has("rate") && (roles.has("tax") || roles.has("base") || roles.has("amount"));
  return (
    !isOfGoods(list) &&
    !isOfTaxes &&
    list.columns.every((column) => (column.node.meta.aliases ?? []).length === 0)
  );
}

/** "Shipping 2 5.00 10.00": a count times a price is a thing that was sold, whatever it is called. */
function isMultiplied({ numbers, amount }: AmountRow): boolean {
  const [count, price] = numbers.filter(({ number }) => !number?.isPercent).slice(-3);
  return numbers.length >= 3 && closes(Number(count?.value), Number(price?.value), Number(amount.value));
}

/** Amounts alone, below the totals, are no goods but a summary. */
function namesThings({ items }: FoundItems, list: ListTarget): boolean {
  const telling = new Set(["text", "detail", "code", "quantity", "unit-price"]);
  const columns = list.columns.filter((column) => telling.has(columnRole(column)));
  return items.some(({ values }) => columns.some((column) => values.has(column.pointer)));
}

function countValues({ items }: FoundItems): number {
  return items.reduce((sum, item) => sum + item.values.size, 0);
}

/** True where the items' amounts, with or without their taxes, make one of the printed totals. */
function sumsUp({ items }: FoundItems, list: ListTarget, totals: readonly number[]): boolean {
  const sumOf = (role: ColumnRole): number => {
    const column = list.columns.find((other) => columnRole(other) === role);
    return items.reduce((sum, item) => sum + Number(item.values.get(column?.pointer ?? "")?.value), 0);
  };
  return (
    items.length > 0 &&
    (["amount", "gross"] as const).some((role) => closesWithTotals(sumOf(role), items.length, totals))
  );
}

function holdsMoney(row: Row, entities: readonly (readonly Entity[])[]): boolean {
  return row.segments.some((segment) =>
    entities[segment.id]!.some((entity) => entity.number !== undefined && isMoney(entity.number)),
  );
}

/** A list of taxes: its rows begin with the words that name its total. */
function isTax(list: ListTarget): boolean {
  const roles = new Set(list.columns.map((column) => columnRole(column)));
  return roles.has("rate") && !isOfGoods(list);
}

function ownKeys(list: ListTarget): Set<string> {
  return new Set(
    [...list.phrases, ...list.columns.flatMap((column) => column.phrases)].map((phrase) => phrase.key),
  );
}

/** A list of things wants its things named; a table of rates and amounts is another list's. */
function fit(list: ListTarget, header: Header): number {
  const roles = new Set(header.cells.flatMap((cell) => (cell.target ? [columnRole(cell.target)] : [])));
  const wantsText = isOfGoods(list) && list.columns.some((column) => columnRole(column) === "text");
  const hasText = roles.has("text") || roles.has("detail") || roles.has("code");
  const hasNumber = ["amount", "gross", "unit-price", "quantity", "tax", "base"].some((role) =>
    roles.has(role as "amount"),
  );
  const named = header.cells.filter((cell) => cell.target).length;
  return (
    (wantsText && !hasText ? 0.6 : 1) * (hasNumber ? 1 : 0.4) * (1 + (0.2 * named) / list.columns.length)
  );
}
