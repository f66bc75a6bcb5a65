import { toDecimal } from "../../values/to-decimal.ts";

/**
 * Order of two decimals or two ISO dates: below, at or above 0. A date without a day is compared as far as it goes.
 * Undefined where the two cannot be compared.
 */
export function compareValues(first: unknown, second: unknown): number | undefined {
  const [left, right] = [toDecimal(first), toDecimal(second)];
  if (left && right) return left.cmp(right);
  if (typeof first !== "string" || typeof second !== "string") return undefined;
  if (!/^\d{4}-\d{2}/.test(first) || !/^\d{4}-\d{2}/.test(second)) return undefined;
  const length = Math.min(first.length, second.length);
  const [a, b] = [first.slice(0, length), second.slice(0, length)];
  return a === b ? 0 : a < b ? -1 : 1;
}
