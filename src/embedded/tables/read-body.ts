import { readValues } from "../candidates/read-values.ts";
import type { Entity } from "../entities/entity.ts";
import { isMoney } from "../entities/is-money.ts";
import type { Row, TextRange } from "../reading/reading.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import type { TextLeaves } from "./read-text.ts";
import { readText } from "./read-text.ts";
import { columnRole } from "./column-role.ts";
import type { BodyContext } from "./collect-body.ts";
import { collectBody } from "./collect-body.ts";
import { countNumbers } from "./count-numbers.ts";
import { cutAtTotals } from "./cut-at-totals.ts";
import { isPriceEach } from "./is-price-each.ts";
import { setProduct } from "./set-product.ts";
import { groupByAnchor } from "./group-by-anchor.ts";
import { mendQuantity } from "./mend-quantity.ts";
import { nameCodes } from "./name-codes.ts";
import { nameColumns } from "./name-columns.ts";
import { nameTexts } from "./name-texts.ts";
import { placeColumns } from "./place-columns.ts";
import { takePeriod } from "./take-period.ts";
import { toWholeRun } from "./to-whole-run.ts";
import { splitUnits } from "./split-units.ts";
import type { Column, FoundItems, Header, Item, ItemValue } from "./table.ts";

/** Rows below a header as items: a row with a number in the main column starts one, other words join their neighbour. */
export function readBody(header: Header, headers: readonly Header[], context: BodyContext): FoundItems {
  const headerRows = new Set<number>();
  for (const other of headers)
    if (other === header || sameColumns(other, header))
      for (let row = other.firstRow; row <= other.lastRow; row += 1) headerRows.add(row);
  const body = collectBody(header, headerRows, context);
  const placed = placeColumns(
    header.cells,
    body.filter((row) => countNumbers(row, context.entities) > 0),
  );
  const numbered = body.filter((row) => countNumbers(row, context.entities) > 1);
  const numbers = placed.map((column) => numbered.map((row) => numberAt(row, column, context)));
  const cells = placed.map((column) => numbered.map((row) => cellRanges(row, column).map(textOf).join(" ")));
  const columns = nameColumns(
    nameCodes(nameTexts(placed, cells), cells, context.list),
    numbers,
    context.list,
  );
  const main = mainColumn(columns, body, context);
  const used = new Set<number>([...headerRows].filter((row) => row >= header.firstRow));
  if (!main) return { items: [], rows: used, score: 0 };
  const isAnchor = (row: Row): boolean => numberAt(row, main, context) !== undefined;
  // Codes, units and marks of taxes are no names.
  const isNamed = (row: Row): boolean =>
    row.segments.some((segment) => /\p{L}{4}|\p{L}{3}\s\p{L}{2}/u.test(segment.text));
  const groups = groupByAnchor(body, isAnchor, isNamed);
  const amounts = groups.map((group) => numberAt(group.find(isAnchor)!, main, context)!);
  const items: Item[] = [];
  for (const group of groups.slice(0, cutAtTotals(amounts, context.totals, { withExtras: false }))) {
    const values = readItem(group, columns, context);
    if (values.size === 0) continue;
    for (const row of group) used.add(row.id);
    items.push({ values, rows: group.map((row) => row.id) });
  }
  return { items, rows: used, score: header.score };
}

function sameColumns(a: Header, b: Header): boolean {
  const names = (header: Header): string =>
    header.cells
      .map((cell) => cell.target?.pointer ?? "")
      .filter(Boolean)
      .sort()
      .join();
  return names(a) === names(b);
}

/** The column whose numbers start rows: an amount if there is one, else any numbers, the fullest, the rightmost. */
function mainColumn(
  columns: readonly Column[],
  body: readonly Row[],
  context: BodyContext,
): Column | undefined {
  const rank = columns.map((column, index) => {
    const role = column.target ? columnRole(column.target) : "other";
    const filled = body.filter((row) =>
      cellRanges(row, column).some((range) => numbersIn(range, context).length > 0),
    ).length;
    const weight =
      role === "amount"
        ? 4
        : role === "gross" || role === "tax" || role === "base"
          ? 3
          : role === "unit-price"
            ? 2
            : role === "quantity"
              ? 1
              : 0;
    return { column, filled, weight, index };
  });
  const fullest = Math.max(...rank.map((entry) => (entry.weight > 0 ? entry.filled : 0)));
  return rank
    .filter((entry) => entry.weight > 0 && entry.filled > 0 && entry.filled >= 0.5 * fullest)
    .sort((a, b) => b.weight - a.weight || b.filled - a.filled || b.index - a.index)[0]?.column;
}

function readItem(
  group: readonly Row[],
  columns: readonly Column[],
  context: BodyContext,
): Map<string, ItemValue> {
  const values = new Map<string, ItemValue>();
  for (const column of columns) {
    if (!column.target) continue;
    const role = columnRole(column.target);
    const ranges = group.flatMap((row) => cellRanges(row, column));
    if (role === "text" || role === "detail") {
      const next = columns[columns.indexOf(column) + 1];
      const lines = ranges.map((range) => toWholeRun(toWholeLine(range, context), next, context.entities));
      for (const [pointer, value] of readText(
        takePeriod(lines, context.list, context.entities, values),
        textLeaves(column.target, context.list, columns),
        rightOf(column, columns),
      ))
        values.set(pointer, value);
      continue;
    }
    // "20MM PIPE" left of a count: a cell of words holds one only where no other does.
    const cells = role === "quantity" ? ranges.toSorted((a, b) => countWords(a) - countWords(b)) : ranges;
    for (const range of cells) {
      const read = readValues(
        column.target.node,
        { relation: "below", range, score: 1, isParted: true },
        context.entities[range.segment.id]!.filter(
          (entity) => role === "unit-price" || entity.kind !== "number" || !isPriceEach(entity),
        ),
      ).toSorted((a, b) => b.score - a.score)[0];
      // An amount is no code.
      if (!read || (role === "code" && read.score < 0.5)) continue;
      values.set(column.target.pointer, { value: read.value, ranges: [read.range], score: read.score });
      break;
    }
  }
  const numbers = group.flatMap((row) =>
    row.segments.flatMap((segment) =>
      context.entities[segment.id]!.filter((entity) => entity.kind === "number"),
    ),
  );
  mendQuantity(values, context.list, numbers);
  setProduct(values, numbers, context.list);
  splitUnits(values, context.list, (value) => cellEnd(value, group, columns));
  return values;
}

/** Where the cell of a value ends in its segment. */
function cellEnd(value: ItemValue, group: readonly Row[], columns: readonly Column[]): number {
  const [range] = value.ranges;
  const cell = columns
    .flatMap((column) => group.flatMap((row) => cellRanges(row, column)))
    .find(
      (other) => other.segment === range?.segment && other.start <= range.start && other.end > range.start,
    );
  return cell?.end ?? range?.end ?? 0;
}

/** The pieces of a row's segments whose words have their middle in the column. */
function cellRanges(row: Row, column: Column): TextRange[] {
  return row.segments.flatMap((segment) => {
    const tokens = segment.tokens.filter(
      (token) =>
        (token.left + token.right) / 2 >= column.left && (token.left + token.right) / 2 < column.right,
    );
    return tokens.length === 0 ? [] : [{ segment, start: tokens[0]!.start, end: tokens.at(-1)!.end }];
  });
}

/** Words that run on beyond their column where no amount stands ("CRISPO COOKING OIL 800G" below the row of its price). */
function toWholeLine(range: TextRange, context: BodyContext): TextRange {
  const { segment } = range;
  const rest = segment.text.slice(range.end);
  const isAmount = ({ kind, start, number }: Entity): boolean =>
    kind === "number" &&
    number !== undefined &&
    (isMoney(number) || (start >= range.end && number.unit === undefined));
  return /^\s\S*\p{L}{2}/u.test(rest) && !context.entities[segment.id]!.some(isAmount)
    ? { ...range, end: segment.text.length }
    : range;
}

/** 1 for a cell with a word in it, 0 for one of a number and its unit at most. */
function countWords(range: TextRange): number {
  return /\p{L}{4}/u.test(textOf(range)) ? 1 : 0;
}

function textOf({ segment, start, end }: TextRange): string {
  return segment.text.slice(start, end);
}

function numbersIn(range: TextRange, context: BodyContext): Entity[] {
  return context.entities[range.segment.id]!.filter(
    (entity) => entity.kind === "number" && entity.start < range.end && entity.end > range.start,
  );
}

function numberAt(row: Row, column: Column, context: BodyContext): number | undefined {
  const last = cellRanges(row, column)
    .flatMap((range) => numbersIn(range, context))
    .findLast((entity) => !entity.number!.isPercent && !isPriceEach(entity));
  return last && Number(last.value);
}

/**
 * Words under the header of the name or of the description: the name's line first, further lines are the description's. Where each
 * has a column of its own, each takes its own words.
 */
function textLeaves(target: Target, list: ListTarget, columns: readonly Column[]): TextLeaves {
  const texts = list.columns.filter((column) => columnRole(column) === "text");
  const detail = list.columns.find((column) => columnRole(column) === "detail");
  const isHeaded = (leaf: Target | undefined): boolean =>
    leaf !== undefined && leaf !== target && columns.some((column) => column.target === leaf);
  const isDetail = columnRole(target) === "detail";
  if (isHeaded(isDetail ? texts[0] : detail)) return { name: target };
  const name = isDetail ? (texts[0] ?? target) : target;
  return { name, ...(detail && detail !== name && texts[0] === name ? { detail } : {}) };
}

/** Where the words of a column end: at the next header, or as far as its own widest line goes. */
function rightOf(column: Column, columns: readonly Column[]): number {
  const next = columns[columns.indexOf(column) + 1];
  return next ? Math.min(column.right, next.left) : column.right;
}
