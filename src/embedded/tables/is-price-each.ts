import type { TextRange } from "../reading/reading.ts";

/** True for a number behind "@" ("2 @ 7.00"): the price of one, never the amount of a line. */
export function isPriceEach({ segment, start }: TextRange): boolean {
  return /@\s?(?:RM|Rp|[$€£])?\s?$/.test(segment.text.slice(0, start));
}
