import { shortestDecimal } from "./shortest-decimal.ts";
import { makeRun } from "./make-run.ts";
import { parseDecimal } from "../../values/parse-decimal.ts";
import { readCommonNumber } from "../../values/read-common-number.ts";
import type { Conventions } from "./conventions.ts";
import { listNumbers, type PrintedNumber } from "./list-numbers.ts";
import { type Hit } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** Places of printed numbers by their value in shortest plain notation. */
export interface NumberIndex {
  get(value: string): readonly Hit[];
}

/** How sure a form is to be one number. */
const shares = { joined: 1, spaced: 0.98, torn: 0.9 } as const;

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

/** A hash of the digits that all readings of a number share: marks, signs and the zeros at both ends change none of them. */
function hashDigits(text: string, start: number, end: number): number {
  let hash = 0;
  let kept = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9 || (digit === 0 && hash === 0)) continue;
    hash = (Math.imul(hash, 31) + digit + 1) | 0;
    if (digit > 0) kept = hash;
  }
  return kept;
}

interface Place extends PrintedNumber {
  /** Position in the list of pages. */
  readonly page: number;
}

/** The hits that say a value at one place where a number is printed. */
function readPlace(index: WordIndex, conventions: Conventions, place: Place, value: string): Hit[] {
  const { page, start, end, form } = place;
  const text = index.pages[page]?.text ?? "";
  const digits = text.slice(start, end);
  const compact = form === "torn" ? digits.replace(" ", "") : digits;
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 8);
  const { negative, lead } = signOf(before, after);
  const isPercent = after.includes("%") && /^\s?%/.test(after);
  const said: number[] = [];
  for (const reading of readings(compact, conventions))
    said.push(...qualitiesOf(reading, value, negative, isPercent));
  if (said.length === 0) return [];
  const run = makeRun(index, page, start - lead, end);
  if (!run) return [];
  // Leading zeros make a code, not an amount.
  const codeShare = /^0\d/.test(digits) ? 0.4 : 1;
  const quality = shares[form] * codeShare * standing(before.slice(0, before.length - lead), after);
  return said.map((share) => ({
    match: share < 0.6 ? "fuzzy" : "numeric",
    quality: quality * share,
    runs: [run],
  }));
}

/** Finds the numbers of a document. Only those with the digits of a value that is asked for are read. */
export function buildNumberIndex(index: WordIndex, conventions: Conventions): NumberIndex {
  const places = new Map<number, Place[]>();
  for (const [page, pageText] of index.pages.entries()) {
    for (const { start, end, form } of listNumbers(pageText)) {
      const hash = hashDigits(pageText.text, start, end);
      const place = { page, start, end, form };
      const alike = places.get(hash);
      if (alike) alike.push(place);
      else places.set(hash, [place]);
    }
  }
  return {
    get(value) {
      const hits: Hit[] = [];
      for (const place of places.get(hashDigits(value, 0, value.length)) ?? [])
        hits.push(...readPlace(index, conventions, place, value));
      return hits;
    },
  };
}
