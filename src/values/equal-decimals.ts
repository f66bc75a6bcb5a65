import { toDecimal } from "./to-decimal.ts";

/** True where both are decimals of the same amount, however many zeros stand at their ends. */
export function equalDecimals(first: unknown, second: unknown): boolean {
  const left = toDecimal(first);
  const right = toDecimal(second);
  return left !== undefined && right !== undefined && left.eq(right);
}
