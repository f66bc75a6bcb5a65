import type { Big } from "big.js";

/** Plain notation with at least `digits` decimals; more are kept where the number has them. */
export function formatDecimal(value: Big, digits = 2): string {
  const exact = value.toFixed();
  const decimals = exact.split(".")[1]?.length ?? 0;
  return decimals < digits ? value.toFixed(digits) : exact;
}
