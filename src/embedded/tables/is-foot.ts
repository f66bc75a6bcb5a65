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

/** True for the foot of a table: several of its numbers are the sums of those above them in their columns. */
export function isFoot(row: Row, body: readonly Row[], entities: readonly (readonly Entity[])[]): boolean {
  const own = placeNumbers(row, entities);
  if (own.length < leastSums || body.length === 0) return false;
  const near = reach * (row.bottom - row.top);
  const above = body.flatMap((other) => placeNumbers(other, entities));
  const summed = own.filter(({ value, right }) => {
    const column = above.filter((other) => Math.abs(other.right - right) <= near);
    const sum = column.reduce((all, other) => all + other.value, 0);
    return column.length > 0 && value !== 0 && Math.abs(sum - value) <= 0.011 + 0.005 * column.length;
  });
  return summed.length >= leastSums;
}
