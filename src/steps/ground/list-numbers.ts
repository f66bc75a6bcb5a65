import type { PageText } from "../../document/page-text.ts";
import { digitGroupsOf } from "./digit-groups-of.ts";

/** A stretch of digits with the marks in it that is printed as one number. */
export interface PrintedNumber {
  readonly start: number;
  readonly end: number;
  /** How it is parted: by marks if at all, thousands by blanks, or with a blank beside the decimal mark. */
  readonly form: "joined" | "spaced" | "torn";
}

/** Thousands parted by blanks; the parts alone are numbers as well. */
const spaced = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?(?!\d)/gu;
/** A blank beside the decimal mark, as OCR leaves it. */
const torn = /(?<![\d.,])\d+(?:[.,]\d{3})*(?: [.,]|[.,] )\d{2}(?![\d.,])/gu;

const marks = ".,'’";
const blanks = " \u00a0\u202f";
const tears = [" .", " ,", ". ", ", "];

const isDash = (sign: string): boolean => sign === "-" || sign === "–";
const isDigit = (sign: string): boolean => sign >= "0" && sign <= "9";

/** Where a number ends whose last digits end at a place: no cents may be written as `12.-` and `12,--`. */
function endOf(text: string, end: number): number {
  const mark = text.charAt(end);
  if ((mark !== "." && mark !== ",") || !isDash(text.charAt(end + 1))) return end;
  const isTwo = isDash(text.charAt(end + 2));
  if (isTwo && !isDigit(text.charAt(end + 3))) return end + 3;
  return isTwo || !isDigit(text.charAt(end + 2)) ? end + 2 : end;
}

/** Every number of a page: those in one piece first, then those that blanks part. */
export function listNumbers(page: PageText): PrintedNumber[] {
  const { text } = page;
  const groups = digitGroupsOf(page);
  const found: PrintedNumber[] = [];
  let isSpaced = false;
  let isTorn = false;
  let start = groups[0] ?? 0;
  for (let at = 1; at < groups.length; at += 2) {
    const end = groups[at] ?? 0;
    const next = groups[at + 1] ?? text.length;
    const nextLength = (groups[at + 2] ?? next) - next;
    const gap = next - end;
    if (gap === 1 && nextLength > 0 && marks.includes(text.charAt(end))) continue;
    isSpaced ||= gap === 1 && nextLength === 3 && blanks.includes(text.charAt(end));
    isTorn ||= gap === 2 && nextLength === 2 && tears.includes(text.slice(end, next));
    found.push({ start, end: endOf(text, end), form: "joined" });
    start = next;
  }
  for (const form of ["spaced", "torn"] as const) {
    if (form === "spaced" ? !isSpaced : !isTorn) continue;
    for (const match of text.matchAll(form === "spaced" ? spaced : torn))
      found.push({ start: match.index, end: match.index + match[0].length, form });
  }
  return found;
}
