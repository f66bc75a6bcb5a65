import type { WordIndex } from "./word-index.ts";

/** A stretch of one page's text, with the first and last word (positions in the index) that it touches. */
export interface Run {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** One place where a value stands. */
export interface Hit {
  readonly match: "exact" | "normalized" | "numeric" | "date" | "fuzzy";
  /** 0..1: how well the place says the value. */
  readonly quality: number;
  /** In reading order; more than one where other text stands between. */
  readonly runs: readonly [Run, ...Run[]];
}

/** Position in the index of the word that holds, or is nearest before, an offset of a page's text; -1 where there is none. */
export function wordAt(index: WordIndex, page: number, offset: number): number {
  let low = index.firstWords[page] ?? 0;
  let high = (index.firstWords[page + 1] ?? 0) - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((index.words[middle]?.word.span.start ?? 0) <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** The run from `start` to `end` of a page's text; undefined where no word stands there. */
export function makeRun(index: WordIndex, page: number, start: number, end: number): Run | undefined {
  const first = wordAt(index, page, start);
  const last = wordAt(index, page, end - 1);
  return first < 0 || last < first ? undefined : { page, start, end, first, last };
}

/** The run of whole words. */
export function runOfWords(index: WordIndex, first: number, last: number): Run | undefined {
  const from = index.words[first];
  const to = index.words[last];
  if (!from || !to || from.page !== to.page) return undefined;
  return { page: from.page, start: from.word.span.start, end: to.word.span.end, first, last };
}

export const firstWordOf = (hit: Hit): number => hit.runs[0].first;
export const lastWordOf = (hit: Hit): number => (hit.runs.at(-1) ?? hit.runs[0]).last;
