import { monthNumber } from "./month-number.ts";

export type DateOrder = "day-first" | "month-first" | "year-first";

export interface ParsedDate {
  /** `2024-05-31`, or `2024-05` where no day is printed. */
  readonly iso: string;
  /** True where the text alone allows a second reading (`03/04/2024`); then `iso` is the day-first one. */
  readonly ambiguous: boolean;
}

const pad = (value: number): string => String(value).padStart(2, "0");

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function toIso(year: number, month: number, day?: number): string | undefined {
  if (year < 1000 || year > 2999 || month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${pad(month)}`;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lastDay = month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= lastDay ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

/** Two digits stand for 1970 to 2069. */
function toYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

const sure = (iso: string | undefined): ParsedDate | undefined =>
  iso ? { iso, ambiguous: false } : undefined;

function parseNumeric(text: string, order: DateOrder | undefined): ParsedDate | undefined {
  const parts = /^(\d{1,4})\s?([-./\s])\s?(\d{1,2})\s?\2\s?(\d{1,4})$/.exec(text);
  if (!parts) return undefined;
  const [, first = "", mark, middle = "", last = ""] = parts;
  if (first.length >= 3)
    return sure(first.length === 4 && last.length < 3 ? toIso(+first, +middle, +last) : undefined);
  if (last.length === 3) return undefined;
  const dayFirst = toIso(toYear(last), +middle, +first);
  const monthFirst = toIso(toYear(last), +first, +middle);
  const yearFirst = last.length < 3 && first.length === 2 ? toIso(toYear(first), +middle, +last) : undefined;
  if (order === "year-first" && yearFirst) return sure(yearFirst);
  if (order === "month-first" && monthFirst) return sure(monthFirst);
  if (order || mark === ".") return sure(dayFirst ?? monthFirst ?? yearFirst);
  if (dayFirst && monthFirst) return { iso: dayFirst, ambiguous: dayFirst !== monthFirst };
  return sure(dayFirst ?? monthFirst ?? yearFirst);
}

function parseNamed(text: string): ParsedDate | undefined {
  const words = text
    .replace(/[’'](?=\d{2}\b)/gu, " ")
    .replace(/(?<=\d)(?:st|nd|rd|th|er|re|[ºª°])(?![\p{L}])/giu, "")
    .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, " ")
    .split(/[\s,./-]+/u)
    .filter((word) => word !== "");
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const months = words.flatMap((word) => (/^\d/.test(word) ? [] : (monthNumber(word) ?? [])));
  // "mar." before the date is Tuesday in French, Spanish and Italian.
  if (months.length === 2 && /^mar$/i.test(words[0] ?? "")) months.shift();
  const month = months[0];
  if (month === undefined || months.length > 1 || words.length > 8) return undefined;
  const [first = "", second, ...rest] = numbers;
  if (rest.length > 0 || first === "") return undefined;
  if (second === undefined) return sure(first.length === 4 ? toIso(+first, month) : undefined);
  if (first.length === 4) return sure(second.length < 3 ? toIso(+first, month, +second) : undefined);
  if (first.length > 2 || second.length === 3 || second.length < 2 || second.length > 4) return undefined;
  return sure(toIso(toYear(second), month, +first));
}

const words = "\\p{L}{1,12}\\.?";

const weekday = new RegExp(`^${words}[,:]?\\s+(?=\\d+[-./]\\s?\\d)`, "u");

/** Text around a date: a weekday, an article, a time of day, a zone. */
function strip(text: string): string {
  return text
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/[‐‑‒–—]/gu, "-")
    .replace(/[年月]/gu, "-")
    .replace(/日/gu, "")
    .trim()
    .replace(
      /(?:,\s*|(?<=\d)T|\s+(?:at |um |à |alle |a las )?)\d{1,2}[:h.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?\s?(?:[AaPp]\.?[Mm]\.?)?\s?(?:Z|[+-]\d{2}:?\d{2}|Uhr|h|hrs|UTC|GMT)?$/u,
      "",
    )
    .replace(weekday, "")
    .replace(/^\(|\)$|[,.;]$/gu, "")
    .trim();
}

/** Figures and marks alone: nothing stands around them. */
const isBare = /^\d[\d./-]*\d$/;

/**
 * A printed date to ISO: `05.03.2024`, `3-Jan-24`, `5. März 2024`, `le 3 janvier 2024`, `May 5th, 2024`, `20240105`,
 * `05/2024`, ISO with or without a time. Undefined for anything that is not one date. `order` settles `03/04/2024`.
 */
export function parseDate(text: string, order?: DateOrder): ParsedDate | undefined {
  const plain = isBare.test(text) ? text : strip(text.normalize("NFKC"));
  if (plain.length > 60 || !/\d/.test(plain)) return undefined;
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (compact) return sure(toIso(Number(compact[1]), Number(compact[2]), Number(compact[3])));
  const yearMonth = /^(\d{4})[-/.](\d{1,2})$/.exec(plain);
  if (yearMonth) return sure(toIso(Number(yearMonth[1]), Number(yearMonth[2])));
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (monthYear) return sure(toIso(Number(monthYear[2]), Number(monthYear[1])));
  return parseNumeric(plain, order) ?? parseNamed(plain);
}
