import type { Reading, TextRange } from "../reading/reading.ts";
import type { ReadValue } from "./read-value.ts";

/** How many type heights may lie between two boxes of one number on a form. */
const reach = 6;

/** A code of digits that goes on in boxes beside it ("123", "- 45", "- 6789") as one value. */
export function joinBoxes(
  read: ReadValue,
  reading: Reading,
): { value: string; ranges: readonly TextRange[] } {
  const { segment, end } = read.range;
  if (!/^\d{1,9}$/.test(read.value) || end < segment.text.length)
    return { value: read.value, ranges: [read.range] };
  const ranges: TextRange[] = [read.range];
  let value = read.value;
  let previous = segment;
  for (const other of reading.rows[segment.row]!.segments) {
    if (other.left < previous.right) continue;
    if (other.left - previous.right > reach * segment.size || !/^[-–—]?\s*\d{1,9}$/.test(other.text)) break;
    value += other.text.replace(/\s/g, "").replace(/[–—]/, "-");
    ranges.push({ segment: other, start: 0, end: other.text.length });
    previous = other;
  }
  return { value: /-/.test(value) ? value : read.value, ranges: /-/.test(value) ? ranges : [read.range] };
}
