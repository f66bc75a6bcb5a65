import type { IntList } from "../../values/int-list.ts";
import { numberForms } from "./number-forms.ts";
import type { DigitGroups } from "./list-digit-groups.ts";

/** Stretches of digits with the marks in them that are printed as one number, a column for each thing that is known of them. */
export interface PrintedNumbers {
  readonly starts: IntList;
  readonly ends: IntList;
  /** How each is parted. */
  readonly forms: IntList;
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
  const code = text.charCodeAt(end);
  if ((code !== 0x2e && code !== 0x2c) || !isDash(text.charAt(end + 1))) return end;
  const isTwo = isDash(text.charAt(end + 2));
  if (isTwo && !isDigit(text.charAt(end + 3))) return end + 3;
  return isTwo || !isDigit(text.charAt(end + 2)) ? end + 2 : end;
}

function add({ starts, ends, forms }: PrintedNumbers, start: number, end: number, form: number): void {
  starts.add(start);
  ends.add(end);
  forms.add(form);
}

function addMatches(text: string, pattern: RegExp, form: number, found: PrintedNumbers): void {
  for (const { index, 0: match } of text.matchAll(pattern)) add(found, index, index + match.length, form);
}

/** Whether blanks or the signs of money stand around digits, and nothing that makes them a part of a date, a rate or a code. */
function isApart(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const isLed =
    before === "" ||
    /[\s(-]/.test(before) ||
    /(?:^|[^\p{L}])(?:\p{Lu}{2,3}|\p{Sc})$/u.test(text.slice(Math.max(0, start - 4), start));
  return isLed && /^(?:\s(?!%)|\)|$)/.test(text.slice(end, end + 2));
}

/** Adds every number of a text: those in one piece first, then those that blanks part. `isOcr`: decimal marks may be lost. */
export function listNumbers(
  text: string,
  groups: DigitGroups,
  found: PrintedNumbers,
  isOcr: boolean = false,
): void {
  let isSpaced = false;
  let isTorn = false;
  let start = groups.length > 0 ? groups.at(0) : 0;
  for (let at = 1; at < groups.length; at += 2) {
    const end = groups.at(at);
    const isLast = at + 1 >= groups.length;
    const next = isLast ? text.length : groups.at(at + 1);
    const gap = next - end;
    if (!isLast && gap <= 2) {
      const nextLength = groups.at(at + 2) - next;
      if (gap === 1 && marks.includes(text.charAt(end))) continue;
      isSpaced ||= gap === 1 && nextLength === 3 && blanks.includes(text.charAt(end));
      if (isOcr && gap === 1 && nextLength === 2 && text.charAt(end) === " ") {
        const cents = groups.at(at + 2);
        if (isApart(text, start, cents)) add(found, start, cents, numberForms.unmarked);
      }
      isTorn ||= gap === 2 && nextLength === 2 && tears.includes(text.slice(end, next));
    }
    add(found, start, endOf(text, end), numberForms.joined);
    start = next;
  }
  if (isSpaced) addMatches(text, spaced, numberForms.spaced, found);
  if (isTorn) addMatches(text, torn, numberForms.torn, found);
}
