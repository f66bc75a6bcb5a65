import type { Run } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** Position in the index of the word that holds, or is nearest before, an offset of a page's text; -1 where there is none. */
function wordAt(index: WordIndex, page: number, offset: number): number {
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
