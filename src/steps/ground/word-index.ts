import type { Box } from "../../document/box.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Word } from "../../document/word.ts";
import { plainParts } from "../../layout/plain-parts.ts";
import { splitPlainText } from "../../layout/split-plain-text.ts";
import { IntList } from "../../values/int-list.ts";
import { compactInto, type CompactLevel } from "./compact-into.ts";
import type { Desk } from "./desk.ts";
import { findBands } from "./find-bands.ts";
import { type DigitGroups, listDigitGroups } from "./list-digit-groups.ts";

/** The compact text of all pages, one after the other, and where each page begins in it; one more entry for the end. */
export interface CompactPages {
  readonly text: string;
  readonly pageStarts: readonly number[];
  /** For each unit where it begins in the text of its page. */
  readonly starts: IntList;
}

/**
 * Every word of a document, made ready once for finding values in it. A word is told by its position; of pages that are plain text
 * no word is made for it. It serves until its desk is cleared.
 */
export class WordIndex {
  readonly pages: readonly PageText[];
  /** For each page the position of its first word; one more entry for the end. */
  readonly firstWords: readonly number[];
  /** No word has a box, a time or a reader's confidence, and the origin of all is the text. */
  readonly isPlain: boolean;
  readonly hasOcr: boolean;
  /** One more than the highest band. */
  readonly bandCount: number;
  /** The lists of what is found in the document. */
  readonly desk: Desk;
  readonly #starts: IntList;
  readonly #ends: IntList;
  readonly #bands: IntList;
  readonly #firstLines: readonly number[];
  readonly #levels: Partial<Record<CompactLevel, CompactPages>> = {};
  #words: readonly Word[] | undefined;
  #positions: ReadonlyMap<number, number> | undefined;
  #digits: (DigitGroups | undefined)[] = [];

  constructor(pages: readonly PageText[], desk: Desk) {
    const { starts, ends, lines } = desk.words;
    const firstWords: number[] = [];
    const firstLines: number[] = [];
    let bandStart = 0;
    let isPlain = true;
    for (const page of pages) {
      firstWords.push(starts.length);
      firstLines.push(desk.words.firstWords.length);
      const isPlainPage = plainParts in page;
      isPlain &&= isPlainPage;
      // A gap between pages, so that the last row of one and the first of the next are not taken for neighbours.
      bandStart += 2 + (isPlainPage ? addPlain(desk, page, bandStart) : addWords(desk, page, bandStart));
    }
    firstWords.push(starts.length);
    this.pages = pages;
    this.firstWords = firstWords;
    this.#firstLines = firstLines;
    this.isPlain = isPlain;
    this.bandCount = bandStart;
    this.desk = desk;
    [this.#starts, this.#ends, this.#bands] = [starts, ends, lines];
    this.hasOcr = !isPlain && this.#list().some(({ origin }) => origin === "ocr");
  }

  get wordCount(): number {
    return this.#starts.length;
  }

  startOf(word: number): number {
    return this.#starts.at(word);
  }

  endOf(word: number): number {
    return this.#ends.at(word);
  }

  /** Rows of words at one height, counted over the whole document from top to bottom. */
  bandOf(word: number): number {
    return this.#bands.at(word);
  }

  /** Position in the list of pages. */
  pageOf(word: number): number {
    let low = 0;
    let high = this.pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.firstWords[middle] ?? 0) <= word) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  textOf(word: number): string {
    if (!this.isPlain) return this.wordOf(word)?.text ?? "";
    return this.pages[this.pageOf(word)]?.text.slice(this.startOf(word), this.endOf(word)) ?? "";
  }

  boxOf(word: number): Box | undefined {
    return this.isPlain ? undefined : this.wordOf(word)?.box;
  }

  wordOf(word: number): Word | undefined {
    return this.#list()[word];
  }

  /** The words from a first to a last one. */
  wordsOf(first: number, last: number): readonly Word[] {
    return this.#list().slice(first, last + 1);
  }

  /** The word that holds, or is nearest before, an offset of a page's text; -1 where there is none. */
  wordAt(page: number, offset: number): number {
    const { items } = this.#starts;
    let low = this.firstWords[page] ?? 0;
    let high = (this.firstWords[page + 1] ?? 0) - 1;
    let found = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if ((items[middle] ?? 0) <= offset) {
        found = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    return found;
  }

  /** Position in `pages` by index in `Document.pages`. */
  positionOf(page: number): number | undefined {
    this.#positions ??= new Map(this.pages.map((each, position) => [each.page, position]));
    return this.#positions.get(page);
  }

  /** The lines of a page: each from its first word to behind its last, counted from the first word of the page, with its block. */
  visitLines(page: number, visit: (start: number, end: number, block: number) => void): void {
    if (!this.isPlain) {
      for (const { words, block } of this.pages[page]?.lines ?? []) visit(words.start, words.end, block);
      return;
    }
    const { firstWords, blocks } = this.desk.words;
    const count = (this.firstWords[page + 1] ?? 0) - (this.firstWords[page] ?? 0);
    const end = this.#firstLines[page + 1] ?? firstWords.length;
    for (let line = this.#firstLines[page] ?? 0; line < end; line += 1)
      visit(firstWords.at(line), line + 1 < end ? firstWords.at(line + 1) : count, blocks.at(line));
  }

  digitsOf(page: number): DigitGroups {
    return (this.#digits[page] ??= listDigitGroups(
      this.pages[page]?.text ?? "",
      page === 0 ? this.desk.digits : undefined,
    ));
  }

  compact(level: CompactLevel): CompactPages {
    return (this.#levels[level] ??= this.#compact(level));
  }

  #list(): readonly Word[] {
    const [only] = this.pages;
    this.#words ??= this.pages.length === 1 && only ? only.words : this.pages.flatMap(({ words }) => words);
    return this.#words;
  }

  #compact(level: CompactLevel): CompactPages {
    const starts = level === "normalized" ? this.desk.places : new IntList();
    const pageStarts = [0];
    const texts: string[] = [];
    for (const { text } of this.pages) {
      texts.push(compactInto(starts, text, level));
      pageStarts.push(starts.length);
    }
    return { text: texts.length === 1 ? (texts[0] ?? "") : texts.join(""), pageStarts, starts };
  }
}

/** Adds the words of a page, and gives the number of its bands. */
function addWords({ words: { starts, ends, lines } }: Desk, { words }: PageText, bandStart: number): number {
  const { bands, count } = findBands(words);
  for (let at = 0; at < words.length; at += 1) {
    const { start, end } = words[at]?.span ?? { start: 0, end: 0 };
    starts.add(start);
    ends.add(end);
    lines.add(bandStart + (bands[at] ?? 0));
  }
  return count;
}

function addPlain({ words }: Desk, { text }: PageText, bandStart: number): number {
  const first = words.starts.length;
  splitPlainText(text, words);
  const { items, length } = words.lines;
  const count = length > first ? (items[length - 1] ?? 0) + 1 : 1;
  // Words without boxes go by their lines.
  if (bandStart > 0) for (let at = first; at < length; at += 1) items[at] = (items[at] ?? 0) + bandStart;
  return count;
}
