import type { Entity } from "../entities/entity.ts";
import type { Row } from "../reading/reading.ts";

/** Printed numbers of a row. */
export function countNumbers(row: Row, entities: readonly (readonly Entity[])[]): number {
  return row.segments.reduce(
    (sum, segment) => sum + entities[segment.id]!.filter((entity) => entity.kind === "number").length,
    0,
  );
}
