import type { Coverage } from "../../document/coverage.ts";
import type { Json } from "../../document/json.ts";

/** Amounts as they are printed: two decimals, with or without group marks. */
const amount = /(?<![\d.,])(?:\d{1,3}(?:[.,' ]\d{3})+|\d+)[.,]\d{2}(?!\d|[.,]\d|\s?%)/g;

/** Lists whose amounts stand among the totals. */
const ofTotals = /tax|vat|payment|discount|allowance|charge/i;

/** In hundredths; two readings where a blank may part groups or amounts. */
function toHundredths(printed: string): number[] {
  const last = printed.slice(printed.lastIndexOf(" ") + 1);
  return [...new Set([printed, last])].map((text) => Number(text.replaceAll(/\D/g, "")));
}

function collect(json: Json, isRow: boolean, add: (hundredths: number, isRow: boolean) => void): void {
  if (typeof json === "number" || (typeof json === "string" && /^-?\d+(?:\.\d+)?$/.test(json)))
    add(Math.round(Math.abs(Number(json)) * 100), isRow);
  else if (Array.isArray(json)) for (const each of json) collect(each, isRow, add);
  else if (json !== null && typeof json === "object")
    for (const [key, each] of Object.entries(json))
      collect(each ?? null, isRow || (Array.isArray(each) && !ofTotals.test(key)), add);
}

/** What each amount of the rows of each list comes to in all, in hundredths. */
function sumRows(json: Json, add: (hundredths: number) => void): void {
  if (Array.isArray(json)) {
    const sums = new Map<string, number>();
    for (const row of json)
      if (row !== null && typeof row === "object" && !Array.isArray(row))
        for (const [key, value] of Object.entries(row as { readonly [key: string]: Json }))
          collect(value, true, (hundredths) => sums.set(key, (sums.get(key) ?? 0) + hundredths));
    for (const sum of sums.values()) add(sum);
  } else if (json !== null && typeof json === "object")
    for (const each of Object.values(json)) sumRows(each ?? null, add);
}

/** Sums and differences of so many amounts are made; documents have fewer outside of their lists. */
const mostTotals = 60;

/**
 * How many amounts stand near the totals that no value accounts for: not one of them, no sum or difference of two of those
 * outside of rows, and not what the rows come to. Where there are any, a total, a payment or a row may be missing.
 */
export function countUnexplained(json: Json, coverage: Coverage): number {
  const printed = coverage.pages.flatMap(({ unusedRegions }) =>
    unusedRegions.flatMap(({ quote, isNearTotal }) =>
      isNearTotal ? [...quote.matchAll(amount)].map(([text]) => toHundredths(text)) : [],
    ),
  );
  if (printed.length === 0) return 0;
  const known = new Set([0]);
  const totals = new Set<number>();
  collect(json, false, (hundredths, isRow) => {
    known.add(hundredths);
    if (!isRow && totals.size < mostTotals) totals.add(hundredths);
  });
  sumRows(json, (hundredths) => known.add(hundredths));
  for (const one of totals) for (const other of totals) known.add(one + other).add(Math.abs(one - other));
  return printed.filter((readings) => !readings.some((hundredths) => known.has(hundredths))).length;
}
