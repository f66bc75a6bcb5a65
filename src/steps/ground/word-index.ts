import type { PageText } from "../../document/page-text.ts";
import type { Word } from "../../document/word.ts";
import { type CompactLevel, compactText } from "./compact-text.ts";
import { findBands } from "./find-bands.ts";

export interface IndexedWord {
  readonly word: Word;
  /** Position in the list of pages. */
  readonly page: number;
  /** Rows of words at one height, counted over the whole document from top to bottom. */
  readonly band: number;
}

/** The compact text of all pages, one after the other, and where each page begins in it. */
export interface CompactPages {
  readonly text: string;
  readonly pageStarts: readonly number[];
  readonly starts: readonly Int32Array[];
}

/** Every word of a document, made ready once for finding values in it. */
export interface WordIndex {
  readonly pages: readonly PageText[];
  readonly words: readonly IndexedWord[];
  /** For each page the position of its first word; one more entry for the end. */
  readonly firstWords: readonly number[];
  readonly hasOcr: boolean;
  /** Positions in `pages` by index in `Document.pages`. */
  readonly positions: ReadonlyMap<number, number>;
  /** One more than the highest band. */
  readonly bandCount: number;
  compact(level: CompactLevel): CompactPages;
}

function compactPages(pages: readonly PageText[], level: CompactLevel): CompactPages {
  const parts: string[] = [];
  const pageStarts: number[] = [];
  const starts: Int32Array[] = [];
  let length = 0;
  for (const { text } of pages) {
    const compact = compactText(text, level);
    pageStarts.push(length);
    starts.push(compact.starts);
    parts.push(compact.text);
    length += compact.text.length;
  }
  return { text: parts.join(""), pageStarts, starts };
}

export function buildWordIndex(pages: readonly PageText[]): WordIndex {
  const words: IndexedWord[] = [];
  const firstWords: number[] = [];
  let bandStart = 0;
  for (const [page, { words: pageWords }] of pages.entries()) {
    firstWords.push(words.length);
    const { bands, count } = findBands(pageWords);
    let at = 0;
    for (const word of pageWords) words.push({ word, page, band: bandStart + (bands[at++] ?? 0) });
    // A gap between pages, so that the last row of one and the first of the next are not taken for neighbours.
    bandStart += count + 2;
  }
  firstWords.push(words.length);
  const levels = new Map<CompactLevel, CompactPages>();
  return {
    pages,
    words,
    firstWords,
    bandCount: bandStart,
    positions: new Map(pages.map(({ page }, position) => [page, position])),
    hasOcr: words.some(({ word }) => word.origin === "ocr"),
    compact(level) {
      const known = levels.get(level) ?? compactPages(pages, level);
      levels.set(level, known);
      return known;
    },
  };
}
