import { toCurrency } from "../entities/currencies.ts";
import { currencyPattern } from "../entities/currency-pattern.ts";
import type { RawNumber } from "../entities/find-numbers.ts";
import type { Reading } from "../reading/reading.ts";
import { tellDollar } from "./tell-dollar.ts";

const alone = new RegExp(String.raw`(?<![\p{L}\d])(${currencyPattern})(?![\p{L}\d])`, "gu");
/** Words that are signs of currencies only at a number. */
const common = new Set(["Fr", "lei", "Ft", "kr", "Rs", "RP", "Rp", "TRY", "TL"]);
/** The number of an article that begins as a currency does: "SAR01". */
const numbered = /^[A-Z]+0\d/;

/** Currencies that print the sign of another one, which stands for it until a code says otherwise ("AUD $616.00"). */
const sharers: Readonly<Record<string, readonly string[]>> = {
  USD: ["AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "MXN", "BRL"],
  SEK: ["NOK", "DKK"],
  JPY: ["CNY"],
};

/** The currency that most amounts carry; signs that stand apart from numbers (headers, "in EUR") count half. */
export function findCurrency(reading: Reading, numbers: readonly RawNumber[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { currency, raw } of numbers)
    if (currency && !numbered.test(raw)) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  for (const { text } of reading.segments) {
    for (const match of text.matchAll(alone)) {
      const code = common.has(match[1]!) ? undefined : toCurrency(match[1]!);
      if (code) counts.set(code, (counts.get(code) ?? 0) + 0.5);
    }
  }
  // Yen have no decimals: the sign with decimals is the other currency that shares it.
  const yen = numbers.filter((number) => number.currency === "JPY");
  if (
    yen.length > 0 &&
    yen.filter(({ mantissa }) => /[.,]\d{2}$/.test(mantissa)).length > 0.5 * yen.length &&
    !isNamed("JPY", reading)
  ) {
    counts.set("CNY", counts.get("JPY") ?? 0);
    counts.delete("JPY");
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  if (best === undefined || isNamed(best, reading)) return best;
  const sharer = sharers[best]?.find((code) => counts.has(code));
  return sharer ?? (best === "USD" ? tellDollar(reading.segments.map(({ text }) => text)) : best);
}

/** True where the code itself is printed, not only its sign. */
function isNamed(code: string, reading: Reading): boolean {
  const expression = new RegExp(String.raw`(?<!\p{L})${code}(?!\p{L})|US\$`, "u");
  return reading.segments.some(({ text }) => expression.test(text));
}
