import type { TextRange } from "../reading/reading.ts";

/** True for a number behind "@" ("2 @ 7.00") or before "/kg": the price of one, never the amount of a line. */
export function isPriceEach({ segment, start, end }: TextRange): boolean {
  if (/^\s?(?:EUR|USD|GBP|CHF|RM|[$€£])?\s?\/\s?\p{L}/u.test(segment.text.slice(end))) return true;
  return /@\s?(?:RM|Rp|[$€£])?\s?$/.test(segment.text.slice(0, start));
}
