import { shortestDecimal } from "./shortest-decimal.ts";
import { makeRun } from "./make-run.ts";
import { parseDecimal } from "../../values/parse-decimal.ts";
import type { Conventions } from "./conventions.ts";
import { type Hit } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** Places of every printed number by its value in shortest plain notation. */
export type NumberIndex = ReadonlyMap<string, readonly Hit[]>;

const joined = /\d+(?:[.,'’]\d+)*(?:[.,][-–]{1,2}(?!\d))?/gu;
/** Thousands parted by blanks; the parts alone are numbers as well. */
const spaced = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?(?!\d)/gu;
/** A blank beside the decimal mark, as OCR leaves it. */
const torn = /(?<![\d.,])\d+(?:[.,]\d{3})*(?: [.,]|[.,] )\d{2}(?![\d.,])/gu;

/** What both of them need: a blank between digits, a mark at one side of it or none. */
const mayBeParted = /\d(?:[ \u00a0\u202f]\d{3}|[.,] \d{2}| [.,]\d{2})/u;

interface Printed {
  readonly value: string;
  readonly quality: number;
}

function readings(text: string, conventions: Conventions): string[] {
  const plain = text.replace(/[.,][-–]{1,2}$/u, "");
  const both = conventions.decimals ? [conventions.decimals] : (["point", "comma"] as const);
  const values = both.flatMap((convention) => parseDecimal(plain, convention)?.value ?? []);
  return [...new Set(values.map(shortestDecimal))];
}

/** How far what stands around digits speaks against their being a number of their own. */
function standing(before: string, after: string): number {
  if (/(?:^|\s)$/.test(before) && /^(?:\s|$)/.test(after)) return 1;
  const isDateOrCode = /\d[/:-]$/.test(before) || /^[/:-]\d/.test(after);
  if (isDateOrCode || /[\p{L}\p{N}][-/_.]$/u.test(before)) return 0.4;
  const glued = /\p{L}$/u.test(before) && !/(?:^|[^\p{L}])(?:[A-Z]{2,3}|\p{L})$/u.test(before);
  return glued ? 0.6 : /^\p{L}{2}/u.test(after) ? 0.85 : 1;
}

function signOf(before: string, after: string): { negative: boolean; lead: number } {
  if (!/[-−–(]/.test(before) && !after.includes("-")) return { negative: false, lead: 0 };
  const minus = /(?:^|[\s(:;=\p{Sc}]|[A-Z]{2,3})([-−–]\s?(?:\p{Sc}\s?|[A-Z]{2,3}\s?)?)$/u.exec(before);
  if (minus?.[1] !== undefined) return { negative: true, lead: minus[1].length };
  if (/\(\s?(?:\p{Sc}\s?|[A-Z]{2,3}\s?)?$/u.test(before) && /^\s?(?:\p{Sc}|[A-Z]{2,3})?\s?\)/u.test(after))
    return { negative: true, lead: 0 };
  return { negative: /^\s?-(?![\d\p{L}])/u.test(after), lead: 0 };
}

/**
 * The values that printed digits stand for. A sign may be said in words ("Discount 5.00" for -5.00), so the other
 * sign is kept as a lesser reading; a value with a minus that is not printed is no more than `fuzzy`.
 */
function valuesOf(value: string, negative: boolean, percent: boolean): Printed[] {
  const found: Printed[] = [];
  const magnitude = value.replace(/^-/, "");
  found.push({ value: negative ? shortestDecimal(`-${magnitude}`) : magnitude, quality: 1 });
  if (/[1-9]/.test(magnitude))
    found.push({ value: negative ? magnitude : `-${magnitude}`, quality: negative ? 0.9 : 0.55 });
  if (percent) found.push({ value: shortestDecimal(shift(magnitude)), quality: 0.9 });
  return found;
}

/** A hundredth, by moving the point. */
function shift(magnitude: string): string {
  const [whole = "0", decimals = ""] = magnitude.split(".");
  const digits = whole.padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
}

export function buildNumberIndex(index: WordIndex, conventions: Conventions): NumberIndex {
  const found = new Map<string, Hit[]>();
  for (const [page, { text }] of index.pages.entries()) {
    for (const [pattern, share] of [
      [joined, 1],
      [spaced, 0.98],
      [torn, 0.9],
    ] as const) {
      if (pattern !== joined && !mayBeParted.test(text)) continue;
      for (const match of text.matchAll(pattern)) {
        const digits = match[0];
        const start = match.index;
        const before = text.slice(Math.max(0, start - 12), start);
        const after = text.slice(start + digits.length, start + digits.length + 8);
        const { negative, lead } = signOf(before, after);
        const run = makeRun(index, page, start - lead, start + digits.length);
        if (!run) continue;
        // Leading zeros make a code, not an amount.
        const form = /^0\d/.test(digits) ? 0.4 : 1;
        const quality = share * form * standing(before.slice(0, before.length - lead), after);
        const compact = pattern === torn ? digits.replace(" ", "") : digits;
        for (const reading of readings(compact, conventions)) {
          for (const printed of valuesOf(reading, negative, /^\s?%/.test(after))) {
            const hit: Hit = {
              match: printed.quality < 0.6 ? "fuzzy" : "numeric",
              quality: quality * printed.quality,
              runs: [run],
            };
            const places = found.get(printed.value);
            if (places) places.push(hit);
            else found.set(printed.value, [hit]);
          }
        }
      }
    }
  }
  return found;
}
