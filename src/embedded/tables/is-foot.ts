import type { Entity } from "../entities/entity.ts";
import type { Row } from "../reading/reading.ts";
import { tokensOf } from "../reading/tokens-of.ts";

/** Heights of type by which numbers of one column may miss its right edge. */
const reach = 1;
/** Columns that a foot sums up. */
const leastSums = 2;

interface Placed {
  readonly value: number;
  readonly right: number;
}

function placeNumbers(row: Row, entities: readonly (readonly Entity[])[]): Placed[] {
  return row.segments.flatMap((segment) =>
    entities[segment.id]!.flatMap((entity): Placed[] => {
      const last = tokensOf(entity).at(-1);
      return entity.kind === "number" && last && !entity.number!.isPercent
        ? [{ value: Number(entity.value), right: last.right }]
        : [];
    }),
  );
}

/** Numbers that end at one place, of all rows of a body. */
interface Column {
  sum: number;
  count: number;
}

interface Columns {
  /** Rows that are counted. */
  rows: number;
  readonly byEdge: Map<number, Column>;
}

const known = new WeakMap<readonly Row[], Columns>();

/** Each row is counted once, though every row that may be the foot asks for those above it. */
function columnsAbove(
  body: readonly Row[],
  entities: readonly (readonly Entity[])[],
): ReadonlyMap<number, Column> {
  const columns = known.get(body) ?? { rows: 0, byEdge: new Map<number, Column>() };
  known.set(body, columns);
  for (; columns.rows < body.length; columns.rows += 1) {
    for (const { value, right } of placeNumbers(body[columns.rows]!, entities)) {
      const column = columns.byEdge.get(right) ?? { sum: 0, count: 0 };
      columns.byEdge.set(right, column);
      column.sum += value;
      column.count += 1;
    }
  }
  return columns.byEdge;
}

/**
 * True for the foot of a table: several of its numbers are the sums of those above them in their columns. Of one body rows may only be
 * added between two questions.
 */
export function isFoot(row: Row, body: readonly Row[], entities: readonly (readonly Entity[])[]): boolean {
  const own = placeNumbers(row, entities);
  if (own.length < leastSums || body.length === 0) return false;
  const near = reach * (row.bottom - row.top);
  const above = columnsAbove(body, entities);
  const summed = own.filter(({ value, right }) => {
    const column = { sum: 0, count: 0 };
    for (const [edge, { sum, count }] of above) {
      if (Math.abs(edge - right) > near) continue;
      column.sum += sum;
      column.count += count;
    }
    return column.count > 0 && value !== 0 && Math.abs(column.sum - value) <= 0.011 + 0.005 * column.count;
  });
  return summed.length >= leastSums;
}
