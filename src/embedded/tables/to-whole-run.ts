import type { Entity } from "../entities/entity.ts";
import { standsAtBlank } from "../reading/stands-at-blank.ts";
import { tokensOf } from "../reading/tokens-of.ts";
import type { TextRange } from "../reading/reading.ts";
import { columnRole } from "./column-role.ts";
import type { Column } from "./table.ts";

const numeric: ReadonlySet<string> = new Set([
  "amount",
  "gross",
  "quantity",
  "unit-price",
  "base",
  "rate",
  "tax",
  "discount",
]);

/**
 * Words of a name that run on, one blank apart, into a column of numbers up to its number: "Posters for the long | brochure 3".
 * What stands in a column of words may be that column's own.
 */
export function toWholeRun(
  range: TextRange,
  next: Column | undefined,
  entities: readonly (readonly Entity[])[],
): TextRange {
  const isOfNumbers = next?.target !== undefined && numeric.has(columnRole(next.target));
  const { segment } = range;
  const own = entities[segment.id]!;
  const isRead = ({ start, end }: { start: number; end: number }): boolean =>
    own.some((entity) => entity.start < end && entity.end > start);
  if (!isOfNumbers) return range;
  let { end } = range;
  let before = tokensOf(range).at(-1);
  for (const token of tokensOf({ segment, start: range.end, end: segment.text.length })) {
    if (!before || !standsAtBlank(before, token) || isRead(token) || /^[|│]|:$/.test(token.text)) break;
    if (/\p{L}{2}/u.test(token.text)) ({ end } = token);
    before = token;
  }
  return end > range.end ? { ...range, end } : range;
}
