import { shortestDecimal } from "./shortest-decimal.ts";
import { makeRun } from "./make-run.ts";
import { parseDecimal } from "../../values/parse-decimal.ts";
import { readCommonNumber } from "../../values/read-common-number.ts";
import type { Conventions } from "./conventions.ts";
import type { Hit } from "./hit.ts";
import { numberForms } from "./number-forms.ts";
import type { WordIndex } from "./word-index.ts";

/** Where a number is printed. */
interface Place {
  /** Position in the list of pages. */
  readonly page: number;
  readonly start: number;
  readonly end: number;
  /** How it is parted. */
  readonly form: number;
}

/** What is asked for: in shortest plain notation, and as it was given. */
interface Asked {
  readonly value: string;
  readonly wanted: string;
}

/** How sure each form is to be one number. */
const shares = [1, 0.98, 0.9, 0.6];

function readings(text: string, conventions: Conventions): string[] {
  const common = readCommonNumber(text);
  if (common !== undefined) return [common];
  const plain = /\d$/.test(text) ? text : text.replace(/[.,][-–]{1,2}$/u, "");
  const both = conventions.decimals ? [conventions.decimals] : (["point", "comma"] as const);
  const values = both.flatMap((convention) => parseDecimal(plain, convention)?.value ?? []);
  const shortest = values.map(shortestDecimal);
  return shortest.length > 1 && shortest[0] === shortest[1] ? shortest.slice(1) : shortest;
}

const isApart = (sign: string): boolean => sign === "" || sign === " " || /\s/.test(sign);

/** How far what stands around digits speaks against their being a number of their own. */
function standing(before: string, after: string): number {
  if (isApart(before.slice(-1)) && isApart(after.charAt(0))) return 1;
  const isDateOrCode = /\d[/:-]$/.test(before) || /^[/:-]\d/.test(after);
  if (isDateOrCode || /[\p{L}\p{N}][-/_.]$/u.test(before)) return 0.4;
  const glued = /\p{L}$/u.test(before) && !/(?:^|[^\p{L}])(?:[A-Z]{2,3}|\p{L})$/u.test(before);
  return glued ? 0.6 : /^\p{L}{2}/u.test(after) ? 0.85 : 1;
}

interface PrintedSign {
  readonly negative: boolean;
  /** Length of what is printed before the digits as a part of them. */
  readonly lead: number;
}

const unsigned: PrintedSign = { negative: false, lead: 0 };

function signOf(before: string, after: string): PrintedSign {
  if (!/[-−–(]/.test(before) && !after.includes("-")) return unsigned;
  const minus = /(?:^|[\s(:;=\p{Sc}]|[A-Z]{2,3})([-−–]\s?(?:\p{Sc}\s?|[A-Z]{2,3}\s?)?)$/u.exec(before);
  if (minus?.[1] !== undefined) return { negative: true, lead: minus[1].length };
  if (/\(\s?(?:\p{Sc}\s?|[A-Z]{2,3}\s?)?$/u.test(before) && /^\s?(?:\p{Sc}|[A-Z]{2,3})?\s?\)/u.test(after))
    return { negative: true, lead: 0 };
  return { negative: /^\s?-(?![\d\p{L}])/u.test(after), lead: 0 };
}

const printedAsIs: readonly number[] = [1];

/**
 * How well printed digits say a value, each way in which they do. A sign may be said in words ("Discount 5.00" for -5.00),
 * so the other sign is a lesser reading; a value with a minus that is not printed is no more than `fuzzy`.
 */
function qualitiesOf(reading: string, value: string, negative: boolean, percent: boolean): readonly number[] {
  const magnitude = reading.startsWith("-") ? reading.slice(1) : reading;
  if (!negative && !percent && value === magnitude) return printedAsIs;
  const isZero = !/[1-9]/.test(magnitude);
  const opposite = `-${magnitude}`;
  const found: number[] = [];
  if (value === (negative && !isZero ? opposite : magnitude)) found.push(1);
  if (!isZero && value === (negative ? magnitude : opposite)) found.push(negative ? 0.9 : 0.55);
  if (percent && value === shortestDecimal(shift(magnitude))) found.push(0.9);
  return found;
}

/** A hundredth, by moving the point. */
function shift(magnitude: string): string {
  const [whole = "0", decimals = ""] = magnitude.split(".");
  const digits = whole.padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
}

const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** Signs behind which, a blank between, a number may have a minus: a dash, a bracket, and those of money. */
const leads: ReadonlySet<number> = new Set([0x2d, 0x28, 0x24]);

/** Whether digits stand between blanks, and nothing beyond those says anything of them. May be false where that is so all the same. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (start > 0 && !isBlank(text.charCodeAt(start - 1))) return false;
  if (start > 1) {
    const code = text.charCodeAt(start - 2);
    if (code >= 128 || isCapital(code) || leads.has(code)) return false;
  }
  if (end < text.length && !isBlank(text.charCodeAt(end))) return false;
  const beyond = end + 1 < text.length ? text.charCodeAt(end + 1) : 0;
  return beyond !== 0x2d && beyond !== 0x25;
}

/** Leading zeros make a code, not an amount. */
const shareOfCode = 0.4;

function isCode(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== 0x30 || end - start < 2) return false;
  const next = text.charCodeAt(start + 1);
  return next >= 0x30 && next <= 0x39;
}

/** What most numbers are: without a sign of their own, and the same in every convention. Undefined for others, else whether it is the value. */
function saysPlainly(text: string, { start, end, form }: Place, value: string): boolean | undefined {
  if (
    form === numberForms.torn ||
    form === numberForms.unmarked ||
    value.startsWith("-") ||
    !standsAlone(text, start, end)
  )
    return undefined;
  const reading = readCommonNumber(text.slice(start, end));
  return reading === undefined ? undefined : reading === value;
}

/** The digits as they were meant: torn ones without their blank, unmarked ones with a mark for it. */
function withMark(digits: string, form: number, { decimals }: Conventions): string {
  if (form === numberForms.torn) return digits.replace(" ", "");
  return form === numberForms.unmarked ? digits.replace(" ", decimals === "comma" ? "," : ".") : digits;
}

/** Adds the hits that say a value at one place where a number is printed. */
export function readPlace(
  index: WordIndex,
  conventions: Conventions,
  place: Place,
  { value, wanted }: Asked,
  hits: Hit[],
): void {
  const { page, start, end, form } = place;
  const text = index.pages[page]?.text ?? "";
  const ofForm = (shares[form] ?? 1) * (isCode(text, start, end) ? shareOfCode : 1);
  const plainly = saysPlainly(text, place, value);
  if (plainly === false) return;
  if (plainly === true) {
    const run = makeRun(index, page, start, end);
    const match = end - start === wanted.length && text.startsWith(wanted, start) ? "exact" : "numeric";
    if (run) hits.push({ match, quality: ofForm, runs: [run] });
    return;
  }
  const digits = text.slice(start, end);
  const compact = withMark(digits, form, conventions);
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 8);
  const { negative, lead } = signOf(before, after);
  const isPercent = after.includes("%") && /^\s?%/.test(after);
  const said: number[] = [];
  for (const reading of readings(compact, conventions))
    said.push(...qualitiesOf(reading, value, negative, isPercent));
  if (said.length === 0) return;
  const run = makeRun(index, page, start - lead, end);
  if (!run) return;
  const isSame = end - run.start === wanted.length && text.startsWith(wanted, run.start);
  const quality = ofForm * standing(before.slice(0, before.length - lead), after);
  for (const share of said)
    hits.push({
      match: share < 0.6 ? "fuzzy" : isSame ? "exact" : "numeric",
      quality: quality * share,
      runs: [run],
    });
}
