import { Big } from "big.js";

/**
 * A value of a JSON leaf as a decimal: a finite number, or a string in plain notation (`-1234.50`).
 * Undefined for anything else; printed forms go through `parseDecimal` first.
 */
export function toDecimal(value: unknown): Big | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? new Big(value) : undefined;
  if (typeof value !== "string" || !/^[+-]?\d+(\.\d+)?$/.test(value.trim())) return undefined;
  return new Big(value.trim().replace(/^\+/, ""));
}
