import type { LocaleHints } from "../../document/locale-hints.ts";
import type { DateOrder, RawDate } from "../entities/find-dates.ts";
import type { RawNumber } from "../entities/find-numbers.ts";
import type { DecimalConvention } from "../entities/read-mantissa.ts";
import type { Reading } from "../reading/reading.ts";
import type { Conventions } from "./conventions.ts";
import { findCurrency } from "./find-currency.ts";
import { guessLanguage } from "./guess-language.ts";
import { voteDecimals } from "./vote-decimals.ts";

/** Languages whose countries mostly print a decimal comma. */
const commaLanguages = new Set(["de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs"]);

/** One decision a document: hints beat the printed forms, those beat language and currency. */
export function decideConventions(
  reading: Reading,
  numbers: readonly RawNumber[],
  dates: readonly RawDate[],
  hints: LocaleHints,
): Conventions {
  const language = hints.language?.slice(0, 2).toLowerCase() ?? guessLanguage(reading);
  const currency = findCurrency(reading, numbers);
  return {
    decimals: hints.decimals ?? decideDecimals(numbers, language),
    dates: hints.dates ?? decideDates(dates, language, currency, hints.language),
    ...(language ? { language } : {}),
    ...(currency ? { currency } : {}),
  };
}

function decideDecimals(numbers: readonly RawNumber[], language: string | undefined): DecimalConvention {
  const votes = voteDecimals(numbers);
  if (language && commaLanguages.has(language)) votes.comma += 0.5;
  else votes.point += 0.5;
  return votes.comma > votes.point ? "comma" : "point";
}

function decideDates(
  dates: readonly RawDate[],
  language: string | undefined,
  currency: string | undefined,
  hint: string | undefined,
): DateOrder {
  const votes = { "day-first": 0.1, "month-first": 0, "year-first": 0 };
  for (const { readings, mark, score } of dates) {
    const orders = [...new Set(readings.map((reading) => reading.order))].filter((order) => order !== "any");
    if (orders.length === 1) votes[orders[0]!] += orders[0] === "year-first" ? 0.2 : 3 * score;
    // Points between day and month are used where the day comes first.
    if (mark === "." && orders.length > 1) votes["day-first"] += 1;
  }
  if (currency === "USD" && (language ?? "en") === "en") votes["month-first"] += 0.6;
  if (hint && /^en-US$/i.test(hint)) votes["month-first"] += 2;
  if (language && language !== "en") votes["day-first"] += 0.8;
  return votes["day-first"] >= votes["month-first"] ? "day-first" : "month-first";
}
