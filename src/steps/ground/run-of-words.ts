import type { Run } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** The run of whole words. */
export function runOfWords(index: WordIndex, first: number, last: number): Run | undefined {
  const count = index.wordCount;
  if (first < 0 || last < 0 || first >= count || last >= count) return undefined;
  const page = index.pageOf(first);
  if (index.pageOf(last) !== page) return undefined;
  return { page, start: index.startOf(first), end: index.endOf(last), first, last };
}
