import type { Run } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** The run of whole words. */
export function runOfWords(index: WordIndex, first: number, last: number): Run | undefined {
  const from = index.words[first];
  const to = index.words[last];
  if (!from || !to || from.page !== to.page) return undefined;
  return { page: from.page, start: from.word.span.start, end: to.word.span.end, first, last };
}
