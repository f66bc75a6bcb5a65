import type { Reading } from "../reading/reading.ts";
import type { RawDate } from "./find-dates.ts";

const form = /^\d\d-\d\d-\d\d$/;
const label = /\bsort(?:ing)?\s?code\s*:?\s*$/i;

/** True for three pairs of digits that are the number of a British bank, as the words before them say, and no date. */
export function isSortCode({ raw, segment, start }: RawDate, { rows }: Reading): boolean {
  if (!form.test(raw)) return false;
  const before = segment.text.slice(0, start);
  if (before.trim() !== "") return label.test(before);
  const beside = rows[segment.row]?.segments.filter(({ right }) => right <= segment.left).at(-1);
  return beside !== undefined && label.test(beside.text);
}
