import type { Entity } from "../entities/entity.ts";
import { isMoney } from "../entities/is-money.ts";
import type { Row, Segment, TextRange } from "../reading/reading.ts";
import { isPriceEach } from "./is-price-each.ts";

/** A row that ends in an amount. */
export interface AmountRow {
  readonly row: Row;
  readonly numbers: readonly Entity[];
  readonly amount: Entity;
  readonly text?: TextRange;
}

/** The row with its last amount and the words before it; undefined where it does not end in an amount. */
export function toAmountRow(row: Row, entities: readonly (readonly Entity[])[]): AmountRow | undefined {
  const numbers = row.segments.flatMap((segment) =>
    entities[segment.id]!.filter((entity) => entity.kind === "number"),
  );
  const last = numbers.findLastIndex((number) => isMoney(number.number!) && !isPriceEach(number));
  const amount = numbers[last];
  if (!amount) return undefined;
  // A tax mark of a few letters, or a digit that counts rates, may stand behind the amount.
  const behind = [
    amount.segment.text.slice(amount.end),
    ...row.segments.filter((segment) => segment.left > amount.segment.left).map((segment) => segment.text),
  ].join("");
  if (behind.replace(/[\s.*]/g, "").length > 4 || /\d{2}|\d\D+\d/.test(behind)) return undefined;
  const known = numbers.slice(0, last + 1);
  const first = row.segments.find(
    (segment) =>
      segment.left <= amount.segment.left &&
      (/\p{L}{2}/u.test(
        segment.text.slice(
          0,
          known.find((number) => number.segment === segment)?.start ?? segment.text.length,
        ),
      ) ||
        /\p{L}{3}/u.test(segment.text)),
  );
  const end = first ? textEnd(first, known) : 0;
  const text =
    first && end > 0 && /\p{L}{2}/u.test(first.text.slice(0, end))
      ? { segment: first, start: 0, end }
      : undefined;
  return { row, numbers: known, amount, ...(text ? { text } : {}) };
}

/** Words of the description end where the amounts begin; numbers among the words belong to them. */
function textEnd(segment: Segment, numbers: readonly Entity[]): number {
  const own = numbers.filter((number) => number.segment === segment);
  let end = segment.text.length;
  for (const number of own.toReversed()) {
    // A measure belongs to the name ("RICE 5KG"), a count before "x" does not.
    const isMeasure = number.number!.unit !== undefined && !/^x$/i.test(number.number!.unit);
    if (isMeasure || /\p{L}{2}/u.test(segment.text.slice(number.end, end))) break;
    end = number.start;
  }
  // Dots that lead to the amount are no part of the name.
  return segment.text.slice(0, end).replace(/(?:[\s@]|[.·…_]{3,})+$/u, "").length;
}
