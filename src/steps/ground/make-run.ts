import type { Run } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** The run from `start` to `end` of a page's text; undefined where no word stands there. */
export function makeRun(index: WordIndex, page: number, start: number, end: number): Run | undefined {
  const first = index.wordAt(page, start);
  const isOne = first >= 0 && index.endOf(first) >= end;
  const last = isOne ? first : index.wordAt(page, end - 1);
  return first < 0 || last < first ? undefined : { page, start, end, first, last };
}
