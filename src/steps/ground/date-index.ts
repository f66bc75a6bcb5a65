import { makeRun } from "./make-run.ts";
import { monthNames } from "../../values/month-names.ts";
import { mendScannedDates } from "../../values/mend-scanned-dates.ts";
import { parseDate } from "../../values/parse-date.ts";
import type { Conventions } from "./conventions.ts";
import { type Hit } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** Places of every printed date by its ISO form. */
export type DateIndex = ReadonlyMap<string, readonly Hit[]>;

const ordinal = "(?:st|nd|rd|th|er|[.ºª°])?";
const name = "\\p{L}{3,10}";
const link = "(?:(?:day\\s)?(?:of|de|del|di|d['’])\\s?)?";
/** How the names of months begin, folded. */
const monthName = new RegExp([...new Set(monthNames.flat().map((month) => month.slice(0, 3)))].join("|"));

interface DatePattern {
  readonly pattern: RegExp;
  readonly hasName?: boolean;
}

const patterns: readonly DatePattern[] = [
  { pattern: /(?<![\d.,/-])\d{1,4}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,4}(?![\d/-])/gu },
  { pattern: /(?<![\d.,/-])(?:\d{4} \d{1,2} \d{1,2}|\d{1,2} \d{1,2} \d{4})(?![\d.,/-])/gu },
  { pattern: /(?<![\d.,/-])(?:\d{1,2}[./-]\d{4}|\d{4}[./-]\d{2})(?![\d/-]|\.\d)/gu },
  { pattern: /(?<![\d.,/-])(?:19|20)\d{6}(?![\d.,/-])/gu },
  { pattern: /(?<!\d)\d{4}年\d{1,2}月\d{1,2}日/gu },
  {
    hasName: true,
    pattern: new RegExp(
      `(?<![\\d.,])\\d{1,2}${ordinal}[\\s.,/-]*${link}${name}[\\s.,/'’-]*(?:(?:de|del)\\s)?(?:\\d{4}|\\d{2})(?!\\d)`,
      "giu",
    ),
  },
  {
    hasName: true,
    pattern: new RegExp(
      `(?<!\\p{L})${name}[\\s.-]*\\d{1,2}${ordinal}[\\s.,/-]+(?:\\d{4}|\\d{2})(?!\\d)`,
      "giu",
    ),
  },
  {
    hasName: true,
    pattern: new RegExp(`(?<!\\p{L})${name}[\\s.,/-]*(?:(?:of|de|del)\\s)?\\d{4}(?!\\d)`, "giu"),
  },
  // Run together with a word before it, or with the time behind it.
  {
    pattern:
      /(?<=\p{L}{3}|(?<![\d.,/-]))\d{1,2}([-./])\d{1,2}\1(?:(?:19|20)\d\d|\d\d)(?=[-/.]?[012]?\d[:.][0-5]\d(?!\d)|(?![\d/-]))/gu,
  },
  // A sign between the parts that was not read.
  { pattern: /(?<![\d\p{L}])(?:\d{1,2}[-/.]\d{2}|\d{4}[-/.])(?:19|20)\d\d(?!\d)/gu },
  { pattern: /(?<!\d)(?:\d{8})(?=\s[012]?\d:[0-5]\d)/gu },
  { hasName: true, pattern: new RegExp(`(?<!\\d)\\d{4}[\\s.,/-]+${name}[\\s.,/-]*\\d{1,2}(?!\\d)`, "giu") },
];

function readings(text: string, conventions: Conventions): string[] {
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

export function buildDateIndex(index: WordIndex, conventions: Conventions): DateIndex {
  const found = new Map<string, Hit[]>();
  // Of scanned letters nobody knows which month they were.
  const mayHaveNames = index.hasOcr || monthName.test(index.compact("normalized").text);
  const tried = patterns.filter(({ hasName }) => mayHaveNames || hasName !== true);
  for (const [page, { text: printed }] of index.pages.entries()) {
    const text = index.hasOcr ? mendScannedDates(printed) : printed;
    const seen = new Set<string>();
    for (const { pattern } of tried) {
      for (const match of text.matchAll(pattern)) {
        const isos = readings(match[0], conventions);
        const run =
          isos.length > 0 ? makeRun(index, page, match.index, match.index + match[0].length) : undefined;
        for (const iso of run ? isos : []) {
          // A date that two patterns know, or the month inside a whole date, is one place.
          const key = `${iso}@${run?.last}`;
          if (seen.has(key) || !run) continue;
          seen.add(key);
          const hit: Hit = {
            match: printed.slice(match.index, match.index + match[0].length) === iso ? "exact" : "date",
            quality: isos.length > 1 ? 0.9 : 1,
            runs: [run],
          };
          const places = found.get(iso);
          if (places) places.push(hit);
          else found.set(iso, [hit]);
        }
      }
    }
  }
  return found;
}
