import { findLegalForm } from "../entities/legal-form.ts";
import { isLegalForm } from "../entities/is-legal-form.ts";
import type { TextRange } from "../reading/reading.ts";
import { isAddressLine } from "./is-address-line.ts";
import { isPaperTitle } from "./is-paper-title.ts";
import { overlaps } from "./overlaps.ts";
import type { PartyContext } from "./party-context.ts";
import { trimName } from "./trim-name.ts";

/**
 * The name with what belongs to it: segments close beside it in the same type, and the line above where its own line holds
 * hardly more than the legal form.
 */
export function nameRanges(name: TextRange, context: PartyContext): TextRange[] {
  const { segment } = name;
  const ranges = [...besideName(name, context)];
  const text = segment.text.slice(name.start, name.end);
  const legal = findLegalForm(`. ${text}`);
  if (legal === undefined) return [...ranges, ...formBelow(ranges, context)];
  const words = text.split(/\s+/).length;
  if (words > 3 || ranges.length > 1) return ranges;
  const above = context.reading.segments.find(
    (other) => other.page === segment.page && other.row === segment.row - 1 && overlaps(other, segment),
  );
  const belongs =
    above &&
    segment.top - above.bottom < 0.8 * segment.size &&
    Math.abs(above.size / segment.size - 1) < 0.25 &&
    /\p{L}{3}/u.test(above.text) &&
    !isPaperTitle(above.text) &&
    findLegalForm(above.text) === undefined &&
    !isAddressLine(above.text) &&
    !/\d{3}/.test(above.text);
  return belongs && text.replace(/\W/g, "").length < 18
    ? [{ segment: above, start: 0, end: above.text.length }, ...ranges]
    : ranges;
}

/** The next line, where it holds nothing but the legal form of a name that has none. */
function formBelow(ranges: readonly TextRange[], { reading }: PartyContext): TextRange[] {
  const [{ segment }] = ranges as [TextRange];
  const row = reading.rows[segment.row + 1];
  if (!row || row.page !== segment.page || row.top - segment.bottom > 0.8 * segment.size) return [];
  const isForm = isLegalForm(row.text);
  const left = Math.min(...ranges.map((range) => range.segment.left));
  const right = Math.max(...ranges.map((range) => range.segment.right));
  return isForm && row.left < right && row.right > left
    ? row.segments.map((other) => ({ segment: other, start: 0, end: other.text.length }))
    : [];
}

function besideName(name: TextRange, context: PartyContext): TextRange[] {
  const { segment } = name;
  const row = context.reading.rows[segment.row]!.segments.filter(
    (other) =>
      Math.abs(other.size / segment.size - 1) < 0.3 &&
      /\p{L}/u.test(other.text) &&
      !isPaperTitle(other.text) &&
      context.labels[other.id]!.every((match) => match.start > 0),
  );
  const at = row.indexOf(segment);
  if (at < 0 || name.end < segment.text.length) return [name];
  let first = at;
  let last = at;
  while (first > 0 && row[first]!.left - row[first - 1]!.right < 2.2 * segment.size) first -= 1;
  while (last + 1 < row.length && row[last + 1]!.left - row[last]!.right < 2.2 * segment.size) last += 1;
  return row
    .slice(first, last + 1)
    .map((other) =>
      other === segment ? name : trimName({ segment: other, start: 0, end: other.text.length }),
    );
}
