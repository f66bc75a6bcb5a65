import { Big } from "big.js";
import { toDecimal } from "./to-decimal.ts";

/** The exact sum in plain notation; undefined where one of the values is no decimal. */
export function addDecimals(values: readonly unknown[]): string | undefined {
  let sum = new Big(0);
  for (const value of values) {
    const decimal = toDecimal(value);
    if (!decimal) return undefined;
    sum = sum.plus(decimal);
  }
  return sum.toFixed();
}
