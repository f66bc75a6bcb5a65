import type { Reading, Segment, TextRange } from "../reading/reading.ts";
import type { ReadValue } from "./read-value.ts";

/** Lines that an address goes on for below its first one. */
const mostLines = 2;

/** The line that goes on right below one, in the same column and type; undefined where another label or value begins. */
function findNext(
  segment: Segment,
  reading: Reading,
  isLabelled: (segment: Segment) => boolean,
): Segment | undefined {
  const row = reading.rows[segment.row + 1];
  if (!row || row.page !== segment.page) return undefined;
  return row.segments.find(
    (next) =>
      Math.abs(next.left - segment.left) < 0.5 * segment.size &&
      Math.abs(next.size - segment.size) < 0.08 * segment.size &&
      next.top - segment.bottom < 0.8 * segment.size &&
      !isLabelled(next),
  );
}

/** A town that lacks behind a comma or its code, or a line that begins with a code: nothing else surely goes on. */
function isOpen(text: string, next: string): boolean {
  return (
    (/,$|\s\d{4,5}$/u.test(text.trim()) && /^\p{Lu}/u.test(next)) ||
    /^(?:[A-Z]{1,2}-)?\d{4,5}\s\p{L}/u.test(next)
  );
}

/** A labelled address over all its lines: its value with the ranges of each. */
export function joinAddress(
  read: ReadValue,
  reading: Reading,
  isLabelled: (segment: Segment) => boolean,
): { readonly value: string; readonly ranges: readonly TextRange[] } {
  const ranges: TextRange[] = [read.range];
  let { value } = read;
  let { segment } = read.range;
  while (ranges.length <= mostLines && ranges.at(-1)!.end >= segment.text.trimEnd().length) {
    const next = findNext(segment, reading, isLabelled);
    if (!next || !isOpen(segment.text, next.text) || /[:@]|\p{Ll}\.$/u.test(next.text)) break;
    ranges.push({ segment: next, start: 0, end: next.text.length });
    value = `${value} ${next.text}`;
    segment = next;
  }
  return { value, ranges };
}
