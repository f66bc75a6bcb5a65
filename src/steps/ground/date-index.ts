import type { IntList } from "../../values/int-list.ts";
import { makeRun } from "./make-run.ts";
import { mendScannedDates } from "../../values/mend-scanned-dates.ts";
import { parseDate } from "../../values/parse-date.ts";
import type { Conventions } from "./conventions.ts";
import { holdsMonth } from "./holds-month.ts";
import { mayBeNamed } from "./may-be-named.ts";
import { dateShapes } from "./date-shapes.ts";
import { markDateStarts } from "./mark-date-starts.ts";
import { listDigitGroups, type DigitGroups } from "./list-digit-groups.ts";
import { type Hit } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** Places of printed dates by their ISO form. */
export interface DateIndex {
  get(iso: string): readonly Hit[];
  /** ISO forms of all of them. */
  list(): readonly string[];
}

type Dates = ReadonlyMap<string, readonly Hit[]>;

const ordinal = "(?:st|nd|rd|th|er|[.ºª°])?";
const name = "\\p{L}{3,10}";
const link = "(?:(?:day\\s)?(?:of|de|del|di|d['’])\\s?)?";
interface DatePattern {
  /** Sticky where it begins with a group of digits of a shape, global where a name may be a month. */
  readonly pattern: RegExp;
  readonly begins: keyof typeof dateShapes | "name";
}

const patterns: readonly DatePattern[] = [
  { begins: "parted", pattern: /(?<![\d.,/-])\d{1,4}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,4}(?![\d/-])/uy },
  { begins: "spaced", pattern: /(?<![\d.,/-])(?:\d{4} \d{1,2} \d{1,2}|\d{1,2} \d{1,2} \d{4})(?![\d.,/-])/uy },
  { begins: "monthly", pattern: /(?<![\d.,/-])(?:\d{1,2}[./-]\d{4}|\d{4}[./-]\d{2})(?![\d/-]|\.\d)/uy },
  { begins: "whole", pattern: /(?<![\d.,/-])(?:19|20)\d{6}(?![\d.,/-])/uy },
  { begins: "year", pattern: /(?<!\d)\d{4}年\d{1,2}月\d{1,2}日/uy },
  {
    begins: "name",
    pattern: new RegExp(
      `(?<![\\d.,])\\d{1,2}${ordinal}[\\s.,/-]*${link}${name}[\\s.,/'’-]*(?:(?:de|del)\\s)?(?:\\d{4}|\\d{2})(?!\\d)`,
      "giu",
    ),
  },
  {
    begins: "name",
    pattern: new RegExp(
      `(?<!\\p{L})${name}[\\s.-]*\\d{1,2}${ordinal}[\\s.,/'’-]+(?:\\d{4}|\\d{2})(?!\\d)`,
      "giu",
    ),
  },
  {
    begins: "name",
    pattern: new RegExp(`(?<!\\p{L})${name}[\\s.,/-]*(?:(?:of|de|del)\\s)?\\d{4}(?!\\d)`, "giu"),
  },
  // Run together with a word before it, or with the time behind it.
  {
    begins: "parted",
    pattern:
      /(?<=\p{L}{3}|(?<![\d.,/-]))\d{1,2}([-./])\d{1,2}\1(?:(?:19|20)\d\d|\d\d)(?=[-/.]?[012]?\d[:.][0-5]\d(?!\d)|(?![\d/-]))/uy,
  },
  // A sign between the parts that was not read.
  { begins: "unparted", pattern: /(?<![\d\p{L}])(?:\d{1,2}[-/.]\d{2}|\d{4}[-/.])(?:19|20)\d\d(?!\d)/uy },
  { begins: "whole", pattern: /(?<!\d)(?:\d{8})(?=\s[012]?\d:[0-5]\d)/uy },
  { begins: "name", pattern: new RegExp(`(?<!\\d)\\d{4}[\\s.,/-]+${name}[\\s.,/-]*\\d{1,2}(?!\\d)`, "giu") },
];

/** `2024-03-18`: no day of which only some months have it. */
const plainDay = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

function readings(text: string, conventions: Conventions): string[] {
  if (plainDay.test(text)) return [text];
  const compact = /^(\d\d)(\d\d)((?:19|20)\d\d)$/.exec(text);
  if (compact && !/^(?:19|20)\d\d(?:0|1[012])/.test(text))
    return readings(`${compact[1]}-${compact[2]}-${compact[3]}`, conventions);
  const unparted = /^(\d{1,2})[-/.](\d\d)(\d{4})$|^(\d\d)(\d\d)[-/.](\d{4})$/.exec(text);
  if (unparted) return readings(unparted.slice(1).filter(Boolean).join("-"), conventions);
  const plain = text.replace(/\s+/gu, " ").replace(/\bday of\b/iu, "of");
  // The order settles which date it is, never whether it is one.
  const first = parseDate(plain);
  if (!first) return [];
  // With a year in front or a month by its name there is only one.
  if (/^\d{4}\D|\p{L}/u.test(plain)) return [first.iso];
  const orders = conventions.dates
    ? [conventions.dates]
    : ([undefined, "day-first", "month-first", "year-first"] as const);
  const found = orders.flatMap((order) => parseDate(plain, order)?.iso ?? []);
  return [...new Set(found)];
}

/** Tells where a pattern matches, in order; tried only where groups of digits have its shape. */
function matchPattern(
  { pattern, begins }: DatePattern,
  text: string,
  groups: DigitGroups,
  shapes: IntList,
  visit: (start: number, end: number) => void,
): void {
  if (begins === "name") {
    for (const { index, 0: match } of text.matchAll(pattern)) visit(index, index + match.length);
    return;
  }
  let end = 0;
  for (let group = 0; group < shapes.length; group += 1) {
    if ((shapes.at(group) & dateShapes[begins]) === 0 || groups.at(2 * group) < end) continue;
    const start = groups.at(2 * group);
    pattern.lastIndex = start;
    if (!pattern.test(text)) continue;
    end = pattern.lastIndex;
    visit(start, end);
  }
}

function findDates(index: WordIndex, conventions: Conventions, withNames: boolean): Dates {
  const found = new Map<string, Hit[]>();
  const { shapes } = index.desk;
  for (let page = 0; page < index.pages.length; page += 1) {
    const printed = index.pages[page]?.text ?? "";
    const text = index.hasOcr ? mendScannedDates(printed) : printed;
    const groups = text === printed ? index.digitsOf(page) : listDigitGroups(text);
    const seen = new Set<string>();
    const add = (start: number, end: number): void => {
      const isos = readings(text.slice(start, end), conventions);
      const run = isos.length === 0 ? undefined : makeRun(index, page, start, end);
      if (!run) return;
      for (const iso of isos) {
        // A date that two patterns know, or the month inside a whole date, is one place.
        const key = `${iso}@${run.last}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const match = iso.length === end - start && printed.startsWith(iso, start) ? "exact" : "date";
        const hit: Hit = { match, quality: isos.length > 1 ? 0.9 : 1, runs: [run] };
        const places = found.get(iso);
        if (places) places.push(hit);
        else found.set(iso, [hit]);
      }
    };
    const all = markDateStarts(text, groups, shapes);
    for (const pattern of patterns) {
      const isThere = pattern.begins === "name" ? withNames : (all & dateShapes[pattern.begins]) !== 0;
      if (isThere) matchPattern(pattern, text, groups, shapes, add);
    }
  }
  return found;
}

/** Finds the dates of a document; those with a month by its name only once one is asked for that may be among them. */
export function buildDateIndex(index: WordIndex, conventions: Conventions): DateIndex {
  let numeric: Dates | undefined;
  let all: Dates | undefined;
  // Of scanned letters nobody knows which month they were.
  const listAll = (): Dates => (all ??= findDates(index, conventions, index.hasOcr || holdsMonth(index)));
  return {
    get(iso) {
      if (!all && !index.hasOcr && !mayBeNamed(index, iso))
        return (numeric ??= findDates(index, conventions, false)).get(iso) ?? [];
      return listAll().get(iso) ?? [];
    },
    list: () => [...listAll().keys()],
  };
}
