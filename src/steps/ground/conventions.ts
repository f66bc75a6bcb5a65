import type { LocaleHints } from "../../document/locale-hints.ts";
import type { PageText } from "../../document/page-text.ts";
import { type DigitGroups, listDigitGroups } from "./list-digit-groups.ts";

export interface Conventions {
  readonly decimals?: "comma" | "point";
  readonly dates?: "day-first" | "month-first" | "year-first";
}

/** How many times one reading must outnumber the other before the other is ruled out. */
const clearMajority = 4;

/** Which of two readings is the only one; undefined where that is not clear. */
function decide<T>(one: T, count: number, other: T, otherCount: number): T | undefined {
  if (count > 0 && count >= clearMajority * otherCount) return one;
  return otherCount > 0 && otherCount >= clearMajority * count ? other : undefined;
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

  constructor(text: string, groups: DigitGroups) {
    this.#text = text;
    this.#groups = groups;
    this.count = groups.length / 2;
  }

  start(group: number): number {
    return this.#groups.at(2 * group);
  }

  end(group: number): number {
    return this.#groups.at(2 * group + 1);
  }

  length(group: number): number {
    return group < this.count ? this.end(group) - this.start(group) : 0;
  }

  /** One sign parts the group from the one before it. */
  isNear(group: number): boolean {
    return group < this.count && this.start(group) === this.end(group - 1) + 1;
  }

  /** The group begins one sign after the one before it, and that sign is one of these. */
  follows(group: number, marks: string): boolean {
    return this.isNear(group) && marks.includes(this.#text.charAt(this.end(group - 1)));
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

  valueOf(group: number): number {
    return Number(this.#text.slice(this.start(group), this.end(group)));
  }
}

/** Counts `1.234,56` and `12,50` by their mark: the second group of a pair is two digits long, those between are three. */
function countDecimals(digits: Digits, counts: Counts): void {
  for (let first = 0; first < digits.count; first += 1) {
    if (!digits.isNear(first + 1) || digits.length(first) > 3 || digits.isAfter(first, decimalMarks))
      continue;
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
function countDates(digits: Digits, counts: Counts): void {
  for (let first = 0; first + 2 < digits.count; first += 1) {
    if (!digits.isNear(first + 1) || !digits.isNear(first + 2)) continue;
    if (digits.length(first) > 2 || digits.length(first + 1) > 2) continue;
    const yearLength = digits.length(first + 2);
    if (yearLength !== 4 && yearLength !== 2) continue;
    if (!digits.follows(first + 1, dateMarks) || !digits.follows(first + 2, dateMarks)) continue;
    const [one, two] = [digits.valueOf(first), digits.valueOf(first + 1)];
    if (one > 12 && two <= 12) counts.dayFirst += 1;
    if (two > 12 && one <= 12) counts.monthFirst += 1;
    first += 2;
  }
}

/**
 * How a document writes numbers and dates, decided once for all of it, from those that allow one reading only:
 * `1.234,56`, `12,50`, `31/12/2024`. Undefined where they do not say, or disagree. What the user states wins. `digitsOf` gives the
 * digits of a page by its position, where they are known.
 */
export function inferConventions(
  pages: readonly PageText[],
  locale: LocaleHints,
  digitsOf?: (page: number) => DigitGroups,
): Conventions {
  const counts: Counts = { comma: 0, point: 0, dayFirst: 0, monthFirst: 0 };
  for (let page = 0; page < pages.length; page += 1) {
    const text = pages[page]?.text ?? "";
    const digits = new Digits(text, digitsOf?.(page) ?? listDigitGroups(text));
    countDecimals(digits, counts);
    countDates(digits, counts);
  }
  const decimals = locale.decimals ?? decide("comma", counts.comma, "point", counts.point);
  const dates = locale.dates ?? decide("day-first", counts.dayFirst, "month-first", counts.monthFirst);
  return { ...(decimals ? { decimals } : {}), ...(dates ? { dates } : {}) };
}
