import { boxesOf } from "./boxes-of.ts";
import type { Citation } from "../../document/citation.ts";
import type { Document } from "../../document/document.ts";
import type { Word } from "../../document/word.ts";
import type { WordIndex } from "./word-index.ts";
import type { Run } from "./hit.ts";

function timeOf(words: readonly Word[]): { start: number; end: number } | undefined {
  if (!words.some(({ time }) => time)) return undefined;
  const times = words.flatMap(({ time }) => time ?? []);
  return {
    start: Math.min(...times.map(({ start }) => start)),
    end: Math.max(...times.map(({ end }) => end)),
  };
}

/** Runs that follow each other word by word are one stretch of text. */
function joinNeighbours(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && before.page === run.page && before.last + 1 === run.first) {
      joined[joined.length - 1] = { ...before, end: run.end, last: run.last };
    } else joined.push(run);
  }
  return joined;
}

const none: readonly never[] = [];

function cite(index: WordIndex, document: Document, run: Run): Citation {
  const pageText = index.pages[run.page];
  const place = document.pages[pageText?.page ?? -1];
  const span = { start: run.start, end: run.end };
  const quote = (pageText?.text ?? "").slice(run.start, run.end);
  const words = index.isPlain ? none : index.wordsOf(run.first, run.last);
  const boxes = boxesOf(words, run);
  const time = timeOf(words);
  // Of text without pages there is nothing else to say.
  if (place && place.pageNumber === undefined && boxes.length === 0 && !time)
    return { file: place.file, span, quote };
  return {
    ...(place ? { file: place.file } : {}),
    ...(place?.pageNumber === undefined ? {} : { pageNumber: place.pageNumber }),
    ...(boxes.length > 0 ? { boxes } : {}),
    span,
    quote,
    ...(time ? { time } : {}),
  };
}

/** One citation for each stretch of text: file, page, a box a line, span and the words as printed. */
export function makeCitations(index: WordIndex, document: Document, runs: readonly Run[]): Citation[] {
  const only = runs.length === 1 ? runs[0] : undefined;
  if (only) return [cite(index, document, only)];
  return joinNeighbours(runs).map((run) => cite(index, document, run));
}
