import type { Entity } from "../entities/entity.ts";
import { isMoney } from "../entities/is-money.ts";
import type { Reading, Row } from "../reading/reading.ts";

export interface ContinuationContext {
  readonly reading: Reading;
  readonly entities: readonly (readonly Entity[])[];
  isTotal(row: Row): boolean;
}

/** How many lines a page may have above the rows that go on: a letterhead, a page number, a title. */
const mostLines = 16;

/**
 * The first row of a table that goes on over the page without its header: as many numbers as its rows have, its amount under
 * theirs, and no sum before it. Undefined where the next page holds no such row.
 */
export function findContinuation(body: readonly Row[], context: ContinuationContext): Row | undefined {
  const amounts = body.flatMap((row) => lastAmount(row, context) ?? []);
  const last = body.at(-1);
  if (!last || amounts.length === 0) return undefined;
  const rows = context.reading.rows.filter((row) => row.page === last.page + 1).slice(0, mostLines);
  const edges = amounts.map(rightOf);
  for (const row of rows) {
    if (context.isTotal(row)) return undefined;
    const amount = lastAmount(row, context);
    if (!amount) continue;
    const isAligned = edges.filter((edge) => Math.abs(edge - rightOf(amount)) < 0.4 * amount.segment.size);
    const isLeft = body.some((other) => Math.abs(other.left - row.left) < amount.segment.size);
    if (isLeft && isAligned.length >= 0.5 * edges.length) return row;
  }
  return undefined;
}

/** The amount that ends a row of at least two numbers. */
function lastAmount(row: Row, { entities }: ContinuationContext): Entity | undefined {
  const numbers = row.segments.flatMap((segment) =>
    entities[segment.id]!.filter((entity) => entity.kind === "number"),
  );
  const last = numbers.at(-1);
  return numbers.length > 1 && last && isMoney(last.number!) ? last : undefined;
}

function rightOf({ segment, start, end }: Entity): number {
  return Math.max(
    ...segment.tokens.filter((token) => token.start < end && token.end > start).map((token) => token.right),
  );
}
