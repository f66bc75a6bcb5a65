import type { FieldReport } from "../../document/field-report.ts";
import type { PageText } from "../../document/page-text.ts";

/** A shorter value stands on many a page by chance. */
const shortest = 4;

const compact = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Pages of a value and of another one that fits its label too, where neither is on a page of the other. */
function listSides(
  report: FieldReport,
  texts: readonly { readonly page: number; readonly text: string }[],
): { readonly own: number[]; readonly other: number[] }[] {
  const raw = compact(report.raw ?? "");
  const pagesOf = (value: string): number[] =>
    texts.flatMap(({ page, text }) => (text.includes(value) ? [page] : []));
  return (report.alternatives ?? []).flatMap(({ value }) => {
    const rival = typeof value === "string" || typeof value === "number" ? compact(`${value}`) : "";
    if (raw.length < shortest || rival.length < shortest || !/\d/u.test(rival) || !/\d/u.test(raw)) return [];
    const [own, other] = [pagesOf(raw), pagesOf(rival)];
    const isApart = own.length > 0 && other.length > 0 && !own.some((page) => other.includes(page));
    return isApart ? [{ own, other }] : [];
  });
}

/**
 * The page on which a second document shows: a number and a total that both fit their labels as well as the chosen ones stand on
 * pages that the chosen ones are not on. Undefined where there is none.
 */
export function findRival(
  numbers: readonly FieldReport[],
  totals: readonly FieldReport[],
  pages: readonly PageText[],
): number | undefined {
  if (!numbers.some(({ alternatives }) => alternatives)) return undefined;
  const texts = pages.map(({ page, text }) => ({ page, text: compact(text) }));
  const numbered = numbers.flatMap((report) => listSides(report, texts));
  if (numbered.length === 0) return undefined;
  const summed = totals.flatMap((report) => listSides(report, texts));
  const meet = (some: readonly number[], others: readonly number[]): boolean =>
    some.some((page) => others.includes(page));
  // The number may have been taken from one document and the total from the other.
  const both = numbered.find((number) =>
    summed.some(
      ({ own, other }) =>
        (meet(own, number.own) && meet(other, number.other)) ||
        (meet(own, number.other) && meet(other, number.own)),
    ),
  );
  return both && Math.max(Math.min(...both.own), Math.min(...both.other));
}
