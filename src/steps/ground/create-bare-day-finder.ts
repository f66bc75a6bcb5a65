import { monthNumber } from "../../values/month-number.ts";
import type { Conventions } from "./conventions.ts";
import type { DateIndex } from "./date-index.ts";
import type { Hit } from "./hit.ts";
import { makeRun } from "./make-run.ts";
import type { WordIndex } from "./word-index.ts";

const yearMs = 366 * 86_400_000;
const fewestNumeric = 3;
/** Two numbers with a point between are a day at the head of a line, or with a point behind; elsewhere an amount. */
const numeric =
  /(?<![\d.,/-])(\d{1,2})(?:[/-](\d{1,2})|\.(\d{1,2})\.)(?![\d/.-]|,\d)|(?<=^|\n)(\d{1,2})\.(\d{1,2})(?=\s)/gu;
const patterns = [
  numeric,
  /(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]?(\p{L}{3,10})(?!\p{L}|[\s.,'’/-]{1,3}\d{4}(?!\d))/giu,
  /(?<!\p{L})(\p{L}{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?![\d.:]|[\s,]{1,2}\d{4}(?!\d))/giu,
];

const pad = (value: number): string => String(value).padStart(2, "0");

function* daysOf(groups: readonly (string | undefined)[], { dates }: Conventions): Generator<string> {
  const [first = "", second = ""] = groups.filter((group) => group !== undefined);
  if (/\p{L}/u.test(first + second)) {
    const [name, day] = /\p{L}/u.test(first) ? [first, second] : [second, first];
    const month = monthNumber(name);
    if (month !== undefined) yield `${pad(month)}-${pad(Number(day))}`;
    return;
  }
  if (dates !== "month-first") yield `${pad(Number(second))}-${pad(Number(first))}`;
  if (dates !== "day-first") yield `${pad(Number(first))}-${pad(Number(second))}`;
}

/** Places of days that are printed without a year, by month and day (`12-30`). */
function buildBareDays(index: WordIndex, conventions: Conventions): Map<string, Hit[]> {
  const found = new Map<string, Hit[]>();
  for (const pattern of patterns) {
    const matches = index.pages.flatMap(({ text }, page) =>
      [...text.matchAll(pattern)].map((match) => ({ page, match })),
    );
    // One number over another is a page or a half; where days are written so, there are several.
    if (pattern === numeric && matches.length < fewestNumeric) continue;
    for (const { page, match } of matches) {
      const run = makeRun(index, page, match.index, match.index + match[0].length);
      if (!run) continue;
      for (const day of daysOf(match.slice(1), conventions)) {
        const places = found.get(day) ?? [];
        places.push({ match: "date", quality: 0.85, runs: [run] });
        found.set(day, places);
      }
    }
  }
  return found;
}

/** The latest whole date of the document. Two digits may be no year ("Sort code 09-01-28"): they count where no year has four. */
function findLatest({ pages }: WordIndex, whole: DateIndex): string | undefined {
  const listed = whole.list().filter((iso) => iso.length === 10);
  const sure = listed.filter((iso) =>
    whole
      .get(iso)
      .some(({ runs: [{ page, start, end }] }) => /\d{4}/u.test(pages[page]?.text.slice(start, end) ?? "")),
  );
  return (sure.length > 0 ? sure : listed).toSorted().at(-1);
}

/**
 * Finds dates of which only day and month are printed, as in the rows of a statement. The year is proven where the date is the last one
 * of that day up to the latest whole date of the document: then no other year fits.
 */
export function createBareDayFinder(
  index: WordIndex,
  conventions: Conventions,
  whole: DateIndex,
): (iso: string) => readonly Hit[] {
  const latest = findLatest(index, whole);
  let days: Map<string, Hit[]> | undefined;
  return (iso) => {
    const age = latest === undefined ? -1 : Date.parse(latest) - Date.parse(iso);
    if (iso.length !== 10 || !(age >= 0 && age < yearMs)) return [];
    days ??= buildBareDays(index, conventions);
    return days.get(iso.slice(5)) ?? [];
  };
}
