import type { LocaleHints } from "../../document/locale-hints.ts";

const dates = {
  "day-first": "Dates are printed day first: 03/04/2024 is 3 April.",
  "month-first": "Dates are printed month first: 03/04/2024 is 4 March.",
  "year-first": "Dates are printed year first: 24/03/04 is 4 March 2024.",
} as const;

const decimals = {
  comma: "The comma is the decimal sign, point or blank part thousands: 1.234,56 is 1234.56.",
  point: "The point is the decimal sign, comma or blank part thousands: 1,234.56 is 1234.56.",
} as const;

/** What the user knows of the document's conventions, one sentence each. */
export function describeLocale(locale: LocaleHints): string[] {
  return [
    locale.language ? `The document's language is ${locale.language} (BCP 47).` : "",
    locale.dates ? dates[locale.dates] : "",
    locale.decimals ? decimals[locale.decimals] : "",
  ].filter((sentence) => sentence !== "");
}
