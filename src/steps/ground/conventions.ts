import type { LocaleHints } from "../../document/locale-hints.ts";
import type { PageText } from "../../document/page-text.ts";

export interface Conventions {
  readonly decimals?: "comma" | "point";
  readonly dates?: "day-first" | "month-first" | "year-first";
}

/** How many times one reading must outnumber the other before the other is ruled out. */
const clearMajority = 4;

function decide<T>(counts: readonly [T, number][]): T | undefined {
  const [best, second] = counts.toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > 0 && best[1] >= clearMajority * (second?.[1] ?? 0) ? best[0] : undefined;
}

/**
 * How a document writes numbers and dates, decided once for all of it, from those that allow one reading only:
 * `1.234,56`, `12,50`, `31/12/2024`. Undefined where they do not say, or disagree. What the user states wins.
 */
export function inferConventions(pages: readonly PageText[], locale: LocaleHints): Conventions {
  let comma = 0;
  let point = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { text } of pages) {
    for (const [, mark] of text.matchAll(
      /(?<![\d.,])\d{1,3}(?:[.,'’ \u00a0]\d{3})*([.,])\d{2}(?![\d.,/-]|\s?%)/gu,
    )) {
      if (mark === ",") comma += 1;
      else point += 1;
    }
    for (const [, first, second] of text.matchAll(
      /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/gu,
    )) {
      if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1;
      if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
    }
  }
  const decimals =
    locale.decimals ??
    decide([
      ["comma", comma],
      ["point", point],
    ]);
  const dates =
    locale.dates ??
    decide([
      ["day-first", dayFirst],
      ["month-first", monthFirst],
    ]);
  return { ...(decimals ? { decimals } : {}), ...(dates ? { dates } : {}) };
}
