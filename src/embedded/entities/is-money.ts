import type { NumberTraits } from "./entity.ts";

/** Whole numbers with printed groups of three: amounts of currencies without small coins. */
const grouped = /^\d{1,3}(?:[.,'’\s]\d{3})+$/u;

/** True where a number is printed as amounts of money are: two decimals, groups of three, or a currency at it. */
export function isMoney({ decimals, isPercent, currency, mantissa }: NumberTraits): boolean {
  if (isPercent) return false;
  return decimals === 2 || (decimals === 0 && (currency !== undefined || grouped.test(mantissa)));
}
