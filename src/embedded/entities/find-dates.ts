import type { Segment, TextRange } from "../reading/reading.ts";
import { mendScannedDates } from "../../values/mend-scanned-dates.ts";
import { toMonth } from "./months.ts";
import { monthPattern } from "./month-pattern.ts";

export type DateOrder = "day-first" | "month-first" | "year-first";

/** A printed date before the document's order of day and month is known. */
export interface RawDate extends TextRange {
  readonly raw: string;
  /** Each order that makes a date, with its ISO form ("2024-05" where no day is printed). */
  readonly readings: readonly { readonly order: DateOrder | "any"; readonly iso: string }[];
  /** 0..1. */
  readonly score: number;
  readonly mark: string;
}

const end = String.raw`(?![\d])(?![-/.]\d)`;
const begin = String.raw`(?<![\d\p{L}])(?<!\d[-/.,])`;
const yearFirst = new RegExp(
  String.raw`${begin}((?:19|20)\d\d) ?([-/.年]) ?(\d{1,2}) ?[-/.月] ?(\d{1,2})${end}`,
  "gu",
);
const numeric = new RegExp(
  String.raw`${begin}(\d{1,2})( ?[-/.,] ?)(\d{1,2}) ?[-/.,] ?((?:19|20)\d\d|\d\d)${end}`,
  "gu",
);
const dayName = new RegExp(
  String.raw`${begin}(\d{1,2})(?:st|nd|rd|th|er|ère|º|°|\.)?[\s\-./]*(?:day\s+of\s+|of\s+|de\s+|di\s+)?(${monthPattern})(?![\p{L}])[\s\-./,'’]*(?:of\s+|de\s+|del\s+)?((?:19|20)\d\d|\d\d)${end}`,
  "giu",
);
const nameDay = new RegExp(
  String.raw`${begin}(${monthPattern})(?![\p{L}])\.?[\s\-./]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,./\-'’]+)((?:19|20)\d\d|\d\d(?=$|\s))${end}`,
  "giu",
);
// "2025. március 28."
const yearName = new RegExp(
  String.raw`${begin}((?:19|20)\d\d)[.\s]+(${monthPattern})(?![\p{L}])[.\s]+(\d{1,2})${end}`,
  "giu",
);
// A separator that was not read, or read as a digit: "10/072017".
const unparted =
  /(?<![\d\p{L}])(\d{1,2})([-/.])(\d{2})((?:19|20)\d\d)(?!\d)|(?<![\d\p{L}])(\d{2})(\d{2})([-/.])((?:19|20)\d\d)(?!\d)/gu;
const monthOnly = new RegExp(
  String.raw`${begin}(${monthPattern})(?![\p{L}])\.?[\s,\-./]*(?:of\s+|de\s+)?((?:19|20)\d\d)${end}`,
  "giu",
);
const monthNumber = new RegExp(String.raw`${begin}(\d{1,2}) ?[/.] ?((?:19|20)\d\d)${end}`, "gu");
/** A whole date run together with the word before it or the time behind it ("Date19/03/2018", "19/03/201812:44"). */
const glued = new RegExp(
  String.raw`(?<=\p{L}{3}|(?<![\d\p{L}])(?<!\d[-/.,]))(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?=[-/.]?[012]?\d[:.][0-5]\d(?!\d)|(?![\d])(?![-/.]\d))`,
  "gu",
);
/** Parts that lost the signs between them. */
const blanks = /(?<![\d\p{L}.,/-])(\d{2})( )(\d{2}) ((?:19|20)\d\d)(?![\d.,/-])/gu;
const compact = /(?<![\d\p{L}.,-])(\d{8})(?![\d\p{L}]|[.,]\d)/gu;

/** The cells of a sheet that are no more than a number: no form of a date is. */
const plainNumber = /^[-+]?\d{0,6}(?:[.,]\d{1,2})?$/;

/** All printed dates of a segment, widest forms first; pieces never overlap. `isOcr`: letters may stand for digits. */
export function findDates(segment: Segment, isOcr = false): RawDate[] {
  const found: RawDate[] = [];
  let claimed: Uint8Array | undefined;
  const add = (match: RegExpExecArray, readings: RawDate["readings"], score: number, mark = ""): void => {
    const start = match.index;
    const stop = start + match[0].length;
    if (readings.length === 0 || claimed?.subarray(start, stop).includes(1)) return;
    claimed ??= new Uint8Array(segment.text.length);
    claimed.fill(1, start, stop);
    found.push({ segment, start, end: stop, raw: segment.text.slice(start, stop), readings, score, mark });
  };
  const text = isOcr ? mendScannedDates(segment.text) : segment.text;
  if (!/\d/.test(text) || plainNumber.test(text)) return [];
  for (const m of text.matchAll(yearFirst)) add(m, iso("any", m[1]!, m[3]!, m[4]!), 1, m[2]);
  for (const m of text.matchAll(dayName)) add(m, iso("any", m[3]!, String(toMonth(m[2]!)), m[1]!), 1);
  for (const m of text.matchAll(yearName)) add(m, iso("any", m[1]!, String(toMonth(m[2]!)), m[3]!), 1);
  for (const m of text.matchAll(nameDay)) add(m, iso("any", m[3]!, String(toMonth(m[1]!)), m[2]!), 1);
  for (const m of [...text.matchAll(numeric), ...text.matchAll(glued), ...text.matchAll(blanks)]) {
    const [, a = "", mark = "", b = "", year = ""] = m;
    const two = [
      ...iso("day-first", year, b, a),
      ...iso("month-first", year, a, b),
      ...(year.length === 2 ? iso("year-first", a, b, year) : []),
    ];
    add(m, two, mark.includes(",") ? 0.4 : mark === " " ? 0.6 : year.length === 4 ? 1 : 0.8, mark.trim());
  }
  for (const m of text.matchAll(unparted)) {
    const [first = "", second = "", year = ""] = m[1] === undefined ? [m[5], m[6], m[8]] : [m[1], m[3], m[4]];
    add(m, [...iso("day-first", year, second, first), ...iso("month-first", year, first, second)], 0.7);
  }
  for (const m of text.matchAll(monthOnly)) add(m, month(m[2]!, String(toMonth(m[1]!))), 0.45);
  for (const m of text.matchAll(monthNumber)) add(m, month(m[2]!, m[1]!), 0.3);
  for (const m of text.matchAll(compact)) {
    const digits = m[1]!;
    const readings = [
      ...iso("any", digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)),
      ...iso("day-first", digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)),
    ];
    // A time of day behind eight digits tells that they are a day.
    add(m, readings, /^\s[012]?\d:[0-5]\d/.test(text.slice(m.index + digits.length)) ? 0.75 : 0.25);
  }
  return found.sort((a, b) => a.start - b.start);
}

function iso(
  order: DateOrder | "any",
  yearText: string,
  monthText: string,
  dayText: string,
): { order: DateOrder | "any"; iso: string }[] {
  const year = fullYear(yearText);
  const [monthNumber, day] = [Number(monthText), Number(dayText)];
  if (year < 1900 || year > 2100 || monthNumber < 1 || monthNumber > 12 || day < 1) return [];
  if (day > new Date(Date.UTC(year, monthNumber, 0)).getUTCDate()) return [];
  return [{ order, iso: `${year}-${pad(monthNumber)}-${pad(day)}` }];
}

function month(yearText: string, monthText: string): { order: "any"; iso: string }[] {
  const number = Number(monthText);
  return number >= 1 && number <= 12 ? [{ order: "any", iso: `${yearText}-${pad(number)}` }] : [];
}

/** Two digits stand for 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
