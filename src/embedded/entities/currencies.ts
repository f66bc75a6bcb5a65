import { currencySigns } from "./currency-signs.ts";

/** ISO 4217 code of a printed sign, code or name; undefined where it is none. */
export function toCurrency(printed: string): string | undefined {
  const text = printed.trim().replace(/\.$/, "");
  return currencySigns[text] ?? currencySigns[text.toUpperCase()];
}
