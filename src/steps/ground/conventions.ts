import type { LocaleHints } from "../../document/locale-hints.ts";
import type { PageText } from "../../document/page-text.ts";
import { digitGroupsOf } from "./digit-groups-of.ts";
import type { DigitGroups } from "./list-digit-groups.ts";

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

interface Counts {
  comma: number;
  point: number;
  dayFirst: number;
  monthFirst: number;
}

const decimalMarks = ".,";
const groupMarks = ".,'’ \u00a0";
const dateMarks = "/.-";

/** What may not stand behind two decimals: more of a number, a date, or the sign of a rate. */
const goesOn = /^(?:[.,/-]|\s?%)/u;

/** One page's groups of digits with what stands between them. */
class Digits {
  readonly #text: string;
  readonly #groups: DigitGroups;
  readonly count: number;

  constructor(page: PageText) {
    this.#text = page.text;
    this.#groups = digitGroupsOf(page);
    this.count = this.#groups.length / 2;
  }

  start(group: number): number {
    return this.#groups[2 * group] ?? this.#text.length;
  }

  end(group: number): number {
    return this.#groups[2 * group + 1] ?? this.#text.length;
  }

  length(group: number): number {
    return group < this.count ? this.end(group) - this.start(group) : 0;
  }

  /** The group begins one sign after the one before it, and that sign is one of these. */
  follows(group: number, marks: string): boolean {
    const at = this.end(group - 1);
    return group < this.count && this.start(group) === at + 1 && marks.includes(this.#text.charAt(at));
  }

  isAfter(group: number, marks: string): boolean {
    const start = this.start(group);
    return start > 0 && marks.includes(this.#text.charAt(start - 1));
  }

  signAfter(group: number): string {
    return this.#text.charAt(this.end(group));
  }

  after(group: number): string {
    const end = this.end(group);
    return this.#text.slice(end, end + 2);
  }
}

/** Counts `1.234,56` and `12,50` by their mark: the second group of a pair is two digits long, those between are three. */
function countDecimals(digits: Digits, counts: Counts): void {
  for (let first = 0; first < digits.count; first += 1) {
    if (digits.length(first) > 3 || digits.isAfter(first, decimalMarks)) continue;
    let last = first + 1;
    while (digits.length(last) === 3 && digits.follows(last, groupMarks)) last += 1;
    if (digits.length(last) !== 2 || !digits.follows(last, decimalMarks)) continue;
    if (goesOn.test(digits.after(last))) continue;
    if (digits.signAfter(last - 1) === ",") counts.comma += 1;
    else counts.point += 1;
    first = last;
  }
}

/** Counts `31/12/2024` and `12/31/2024`: dates of which only one of the first two can be the day. */
function countDates(digits: Digits, counts: Counts, valueOf: (group: number) => number): void {
  for (let first = 0; first + 2 < digits.count; first += 1) {
    if (digits.length(first) > 2 || digits.length(first + 1) > 2) continue;
    const yearLength = digits.length(first + 2);
    if (yearLength !== 4 && yearLength !== 2) continue;
    if (!digits.follows(first + 1, dateMarks) || !digits.follows(first + 2, dateMarks)) continue;
    const [one, two] = [valueOf(first), valueOf(first + 1)];
    if (one > 12 && two <= 12) counts.dayFirst += 1;
    if (two > 12 && one <= 12) counts.monthFirst += 1;
    first += 2;
  }
}

/**
 * How a document writes numbers and dates, decided once for all of it, from those that allow one reading only:
 * `1.234,56`, `12,50`, `31/12/2024`. Undefined where they do not say, or disagree. What the user states wins.
 */
export function inferConventions(pages: readonly PageText[], locale: LocaleHints): Conventions {
  const counts: Counts = { comma: 0, point: 0, dayFirst: 0, monthFirst: 0 };
  for (const page of pages) {
    const digits = new Digits(page);
    countDecimals(digits, counts);
    countDates(digits, counts, (group) => Number(page.text.slice(digits.start(group), digits.end(group))));
  }
  const decimals =
    locale.decimals ??
    decide([
      ["comma", counts.comma],
      ["point", counts.point],
    ]);
  const dates =
    locale.dates ??
    decide([
      ["day-first", counts.dayFirst],
      ["month-first", counts.monthFirst],
    ]);
  return { ...(decimals ? { decimals } : {}), ...(dates ? { dates } : {}) };
}
