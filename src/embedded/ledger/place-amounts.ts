import type { Entity } from "../entities/entity.ts";
import { isMoney } from "../entities/is-money.ts";
import type { Row } from "../reading/reading.ts";
import { tokensOf } from "../reading/tokens-of.ts";
import type { Target } from "../labels/target.ts";
import type { LedgerTable, NumberColumn } from "./ledger-table.ts";

export type Amounts = ReadonlyMap<Target, Entity>;

interface Placed {
  readonly entity: Entity;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** Heights of type by which an amount may miss its column's edge. */
const reach = 1.6;
/** Before the edges are known: by which it may miss the word at its head. */
const firstReach = 6;

function listAmounts(row: Row, entities: readonly (readonly Entity[])[]): Placed[] {
  return row.segments.flatMap((segment) =>
    entities[segment.id]!.flatMap((entity): Placed[] => {
      if (entity.kind !== "number" || !isMoney(entity.number!)) return [];
      const tokens = tokensOf(entity);
      const [first, last] = [tokens[0], tokens.at(-1)];
      return first && last ? [{ entity, left: first.left, right: last.right, size: segment.size }] : [];
    }),
  );
}

const distanceTo = (column: NumberColumn, { left, right }: Placed): number =>
  right > column.left && left < column.right
    ? Math.min(Math.abs(right - column.right), Math.abs(left - column.left)) / 4
    : Math.min(
        Math.abs(right - column.right),
        Math.abs(left - column.left),
        Math.abs((left + right - column.left - column.right) / 2),
      );

function assign(
  columns: readonly NumberColumn[],
  amounts: readonly Placed[],
  most: number,
): Map<Target, Placed> {
  const offers = amounts
    .flatMap((amount) => columns.map((column) => ({ amount, column, distance: distanceTo(column, amount) })))
    .filter(({ distance, amount }) => distance <= most * amount.size)
    .sort((a, b) => a.distance - b.distance);
  const chosen = new Map<Target, Placed>();
  const used = new Set<Placed>();
  for (const { amount, column } of offers) {
    if (chosen.has(column.target) || used.has(amount)) continue;
    chosen.set(column.target, amount);
    used.add(amount);
  }
  return chosen;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * The amounts of each row by their columns. Heads only say roughly where a column is: the edges at which its amounts really end or begin
 * are measured over all rows first.
 */
export function placeAmounts(
  rows: readonly Row[],
  entities: readonly (readonly Entity[])[],
  table: LedgerTable,
): Map<Row, Amounts> {
  const listed = rows.map((row) => ({ row, amounts: listAmounts(row, entities) }));
  const rough = listed.map(({ amounts }) => assign(table.numbers, amounts, firstReach));
  const edged = table.numbers.map((column): NumberColumn => {
    const placed = rough.flatMap((row) => row.get(column.target) ?? []);
    if (placed.length === 0) return column;
    return {
      target: column.target,
      left: median(placed.map(({ left }) => left)),
      right: median(placed.map(({ right }) => right)),
    };
  });
  return new Map(
    listed.map(({ row, amounts }) => {
      const exact = edged.map((column) => ({ ...column }));
      const chosen = assignEdges(exact, amounts);
      return [row, new Map([...chosen].map(([target, { entity }]) => [target, entity]))];
    }),
  );
}

/** Amounts of one column share an edge, whatever their length. */
function assignEdges(columns: readonly NumberColumn[], amounts: readonly Placed[]): Map<Target, Placed> {
  const chosen = new Map<Target, { readonly placed: Placed; readonly distance: number }>();
  for (const placed of amounts) {
    const best = columns
      .map((column) => ({
        column,
        distance: Math.min(Math.abs(placed.right - column.right), Math.abs(placed.left - column.left)),
      }))
      .toSorted((a, b) => a.distance - b.distance)[0];
    if (!best || best.distance > reach * placed.size) continue;
    const other = chosen.get(best.column.target);
    if (!other || best.distance < other.distance)
      chosen.set(best.column.target, { placed, distance: best.distance });
  }
  return new Map([...chosen].map(([target, { placed }]) => [target, placed]));
}
