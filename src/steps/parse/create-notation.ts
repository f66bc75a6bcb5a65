import type { LocaleHints } from "../../document/locale-hints.ts";

interface Counts {
  /** `1.234,50`, `12,5`. */
  comma: number;
  /** `1,234.50`, `$12.50`: printed forms, which plain notation is not. */
  point: number;
  /** `1234.5`, as models are asked to write. */
  plain: number;
  /** `1.200`: plain, and yet a whole number in an answer that parts decimals by commas. */
  doubtful: number;
  /** `31/12/2024`. */
  dayFirst: number;
  /** `12/31/2024`. */
  monthFirst: number;
}

/** How an answer writes numbers and dates, told by those that can be read in one way only. */
export interface Notation {
  readonly counts: Readonly<Counts>;
  noteNumber(text: string, isPlain: boolean): void;
  noteDate(text: string): void;
  /** Adds what a part of the answer says. */
  add(part: Notation): void;
  /** The hints with what the answer settles by itself: a notation that it uses and nothing in it speaks against. */
  settle(locale: LocaleHints): LocaleHints;
}

const tailed = /([.,])(\d+)(?!.*[.,]\d)/;
const slashed = /^\D*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}(?!\d)/;

/** Which of two readings was seen, where the other was not. */
function decide<T>(first: T, firsts: number, second: T, seconds: number): T | undefined {
  if (firsts > 0 && seconds === 0) return first;
  return seconds > 0 && firsts === 0 ? second : undefined;
}

/** Nothing seen so far. */
export function createNotation(): Notation {
  const counts: Counts = { comma: 0, point: 0, plain: 0, doubtful: 0, dayFirst: 0, monthFirst: 0 };
  return {
    counts,
    noteNumber(text, isPlain) {
      const [, mark, tail = ""] = tailed.exec(text) ?? [];
      if (mark === undefined) return;
      const isWithBoth = text.includes(",") && text.includes(".");
      if (isPlain && tail.length === 3 && /^-?[1-9]\d{0,2}\./.test(text)) counts.doubtful += 1;
      else if (isPlain) counts.plain += 1;
      else if (tail.length === 3 && !isWithBoth) return;
      else if (mark === ",") counts.comma += 1;
      else counts.point += 1;
    },
    noteDate(text) {
      const [, first, second] = slashed.exec(text) ?? [];
      if (Number(first) > 12 && Number(second) <= 12) counts.dayFirst += 1;
      if (Number(second) > 12 && Number(first) <= 12) counts.monthFirst += 1;
    },
    add(part) {
      for (const name of Object.keys(counts) as (keyof Counts)[]) counts[name] += part.counts[name];
    },
    settle(locale) {
      const { comma, point, plain, dayFirst, monthFirst } = counts;
      // Plain notation alone says nothing of the document, but speaks against an answer in its commas.
      const decimals =
        comma > 0 && plain > 0 ? undefined : decide("comma" as const, comma, "point" as const, point);
      const dates = decide("day-first" as const, dayFirst, "month-first" as const, monthFirst);
      return { ...(decimals ? { decimals } : {}), ...(dates ? { dates } : {}), ...locale };
    },
  };
}
