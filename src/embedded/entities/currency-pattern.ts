import { currencySigns } from "./currency-signs.ts";

/** Longest first, for use in a regular expression. */
export const currencyPattern: string = Object.keys(currencySigns)
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replaceAll("$", "\\$"))
  .join("|");
