import { readValues } from "../candidates/read-values.ts";
import type { Entity } from "../entities/entity.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import type { Reading, Row, TextRange } from "../reading/reading.ts";
import { placeColumns } from "./place-columns.ts";
import type { Column, FoundItems, Header, Item, ItemValue } from "./table.ts";

interface Cells {
  readonly row: Row;
  /** By column; empty where the row has nothing there. */
  readonly ranges: readonly (readonly TextRange[])[];
  readonly filled: number;
  /** Distance from the row before, middle to middle. */
  readonly pitch: number;
}

/** "Label: value". */
const pair = /^\p{L}[\p{L}\s.'’-]{1,40}:\s+\S/u;
/** How much farther than the rows before it a row may stand and still belong to them. */
const widestGap = 2.6;

export interface GridContext {
  readonly header: Header;
  /** All headers of the list; those with the same columns only repeat the first. */
  readonly headers: readonly Header[];
  readonly list: ListTarget;
  readonly reading: Reading;
  readonly entities: readonly (readonly Entity[])[];
  /** First rows of headers of any table. */
  readonly stops: ReadonlySet<number>;
  /** True for rows that carry a single value of the schema. */
  readonly isTotal: (row: Row) => boolean;
}

/**
 * Rows below a header as items of any kind, without arithmetic: a row that fills its first column or half of all starts an
 * item, a line close below with less goes on with it. A line that fits no column, or a wide gap, ends the table.
 */
export function readGrid(context: GridContext): FoundItems | undefined {
  const { header, list, reading, entities } = context;
  const below = takeRows(context);
  if (below.length === 0) return undefined;
  const columns = placeColumns(withFirstColumn(header.cells, below, list), below);
  const cells = below.map((row, index) =>
    toCells(row, columns, below[index - 1] ?? reading.rows[header.lastRow]!),
  );
  const items = groupRows(cells).flatMap((group): Item[] => {
    const values = readItem(group, columns, entities);
    return values.size === 0 ? [] : [{ values, rows: group.map(({ row }) => row.id) }];
  });
  if (items.length === 0) return undefined;
  const rows = new Set(items.flatMap((item) => item.rows));
  for (let row = header.firstRow; row <= header.lastRow; row += 1) rows.add(row);
  return { items, rows, score: header.score };
}

function takeRows({ header, headers, reading, stops, isTotal }: GridContext): Row[] {
  const repeats = new Set<number>();
  for (const other of headers)
    if (namesOf(other) === namesOf(header))
      for (let row = other.firstRow; row <= other.lastRow; row += 1) repeats.add(row);
  const taken: Row[] = [];
  const right = Math.max(...header.cells.map((cell) => cell.right));
  const left = Math.min(...header.cells.map((cell) => cell.left));
  let pitch = 0;
  let { page } = header;
  for (let index = header.lastRow + 1; index < reading.rows.length; index += 1) {
    const row = reading.rows[index]!;
    const previous = reading.rows[index - 1]!;
    if (repeats.has(index)) {
      ({ page } = row);
      continue;
    }
    if (row.page !== page) {
      const next = reading.rows.findIndex((other) => other.page > page && repeats.has(other.id));
      if (next < 0) break;
      index = next - 1;
      continue;
    }
    if (stops.has(index) || (taken.length > 0 && isTotal(row))) break;
    const step = middle(row) - middle(previous);
    const height = row.bottom - row.top;
    const limit =
      taken.length < 2 || repeats.has(index - 1) ? 5 * height : Math.max(widestGap * pitch, 2 * height);
    if (step > limit || isAcross(row, header, left, right)) break;
    if (taken.length > 0 && step > 0) pitch = Math.max(pitch, step);
    taken.push(row);
  }
  return taken;
}

function namesOf({ cells }: Header): string {
  return cells
    .map((cell) => cell.target?.pointer ?? "")
    .sort()
    .join();
}

/** A first column without a header, where most rows have one: it is the one leaf of words that no header names. */
function withFirstColumn(
  cells: readonly Column[],
  below: readonly Row[],
  list: ListTarget,
): readonly Column[] {
  const edge = Math.min(...cells.map((cell) => cell.left));
  const leads = below.flatMap((row) => row.segments.filter((segment) => segment.right < edge).slice(0, 1));
  if (leads.length < 0.5 * below.length || below.length < 2) return cells;
  const named = new Set(cells.map((cell) => cell.target));
  const open = list.columns.filter((column) => !named.has(column) && column.node.valueType === "string");
  const first: Column = {
    left: Math.min(...leads.map((segment) => segment.left)),
    right: Math.max(...leads.map((segment) => segment.right)),
    ...(open.length === 1 ? { target: open[0]! } : {}),
  };
  return [first, ...cells];
}

/** A line of text that runs on over most of a table of three columns and more, or has a label of its own. */
function isAcross(row: Row, { cells }: Header, left: number, right: number): boolean {
  const [only, ...others] = row.segments;
  if (!only || others.length > 0) return false;
  if (pair.test(only.text)) return true;
  if (cells.length < 3) return false;
  const covered = cells.filter((cell) => only.left < cell.left && only.right > cell.right).length;
  return (
    covered >= 1 && only.right - only.left > 0.55 * (right - left) && only.tokens.length > 2 * cells.length
  );
}

function middle(row: Row): number {
  return (row.top + row.bottom) / 2;
}

function toCells(row: Row, columns: readonly Column[], previous: Row): Cells {
  const ranges = columns.map((column) => rangesIn(row, column));
  return {
    row,
    ranges,
    filled: ranges.filter((cell) => cell.length > 0).length,
    pitch: middle(row) - middle(previous),
  };
}

function rangesIn(row: Row, column: Column): TextRange[] {
  return row.segments.flatMap((segment) => {
    const tokens = segment.tokens.filter((token) => {
      const at = (token.left + token.right) / 2;
      return at >= column.left && at < column.right && !/^[|│]$/.test(token.text);
    });
    return tokens.length === 0 ? [] : [{ segment, start: tokens[0]!.start, end: tokens.at(-1)!.end }];
  });
}

function groupRows(cells: readonly Cells[]): Cells[][] {
  const width = cells[0]?.ranges.length ?? 0;
  const isFull = (at: Cells): boolean => at.filled >= 0.5 * width;
  const full = cells.filter((at) => isFull(at));
  const pitch = median(full.slice(1).map((at) => at.pitch));
  const groups: Cells[][] = [];
  for (const at of cells) {
    const last = groups.at(-1);
    // A line that stands closer than rows do only ran out of room.
    const isClose = pitch > 0 && at.pitch < 0.8 * pitch;
    if (last && !isFull(at) && (isClose || at.ranges[0]!.length === 0)) last.push(at);
    else if (isFull(at) && !(last && isClose && at.ranges[0]!.length === 0)) groups.push([at]);
    else if (isFull(at)) last!.push(at);
  }
  return groups;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function readItem(
  group: readonly Cells[],
  columns: readonly Column[],
  entities: readonly (readonly Entity[])[],
): Map<string, ItemValue> {
  const values = new Map<string, ItemValue>();
  columns.forEach(({ target }, index) => {
    const ranges = group.flatMap((cells) => cells.ranges[index]!);
    const value = target && ranges.length > 0 ? readCell(target, ranges, entities) : undefined;
    if (value) values.set(target!.pointer, value);
  });
  return values;
}

const numeric = new Set(["decimal", "integer", "percent"]);

function readCell(
  { node }: Target,
  ranges: readonly TextRange[],
  entities: readonly (readonly Entity[])[],
): ItemValue | undefined {
  const text = ranges.map(({ segment, start, end }) => segment.text.slice(start, end)).join(" ");
  if (/^[-–—\s]*$/.test(text)) return undefined;
  const isNumber = node.valueType === "number" || node.valueType === "integer";
  const isWords =
    node.valueType === "string" &&
    node.pattern === undefined &&
    node.format === undefined &&
    (["text", "name", "address", "sentence", "identifier"].includes(node.kind) ||
      (numeric.has(node.kind) && !/^[^\p{L}\d]*\d[\d.,' ]*[^\p{L}\d]*(?:[A-Z]{3})?$/u.test(text)));
  if (isWords) return { value: text, ranges, score: 0.9 };
  if (node.valueType === "boolean" || node.valueType === "enum") return readChoice(node, text, ranges);
  for (const range of ranges) {
    const read = readValues(
      isNumber && !numeric.has(node.kind) ? { ...node, kind: "decimal" } : node,
      { relation: "below", range, score: 1, isParted: true },
      entities[range.segment.id]!,
    ).toSorted((a, b) => b.score - a.score)[0];
    if (read) return { value: read.value, ranges: [read.range], score: read.score };
  }
  return undefined;
}

const yes = /^(?:yes|y|ja|oui|s[ií]|true|x|✓|✔|☒|☑|\[x\])$/iu;
const no = /^(?:no|n|nein|non|false|☐|✗|✘|\[ ?\])$/iu;

function readChoice(node: Target["node"], text: string, ranges: readonly TextRange[]): ItemValue | undefined {
  if (node.valueType === "boolean") {
    const value = yes.test(text.trim()) ? "true" : no.test(text.trim()) ? "false" : undefined;
    return value && { value, ranges, score: 0.9 };
  }
  const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  const value = node.values?.find(
    (allowed) =>
      typeof allowed === "string" &&
      [allowed, ...(node.meta.valueAliases?.[allowed] ?? [])].some((word) => bare(word) === bare(text)),
  );
  return typeof value === "string" ? { value, ranges, score: 0.9 } : undefined;
}
