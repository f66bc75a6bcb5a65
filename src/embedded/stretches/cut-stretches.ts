import type { PageText } from "../../document/page-text.ts";
import { plainText } from "../../layout/plain-text.ts";
import { splitPlainText } from "../../layout/split-plain-text.ts";
import { IntList } from "../../values/int-list.ts";

/** A part of a long text below the lines that head its table, as a page of its own. */
export interface Stretch {
  readonly page: PageText;
  /** Its own words, without those of the head. */
  readonly words: number;
  /** Words of the head, which stand before its own. */
  readonly headWords: number;
  /** The index in the whole page of a word of this one. */
  readonly toIndex: (index: number) => number;
}

/** Words above the rows of a table that are repeated above each part of it; what stands farther up heads something else. */
const mostHeadWords = 300;

/** Where the words and lines of a long text stand, and parts of it. */
export class StretchCutter {
  readonly #page: PageText;
  readonly #starts = new IntList();
  readonly #lines = new IntList();
  readonly #firstWords = new IntList();
  /** Words of the head: from a first one up to another. */
  #head = { first: 0, end: 0 };

  /** A page that is plain text. */
  constructor(page: PageText) {
    this.#page = page;
    const parts = {
      starts: this.#starts,
      ends: new IntList(),
      lines: this.#lines,
      firstWords: this.#firstWords,
      blocks: new IntList(),
    };
    splitPlainText(page.text, parts);
  }

  get words(): number {
    return this.#starts.length;
  }

  /** What stands above the line of a word heads the parts that are cut from now on. */
  setHead(row: number): void {
    const end = this.#firstWordOf(row);
    let first = end;
    for (let line = this.#lines.at(row) - 1; line >= 0; line -= 1) {
      const start = this.#firstWords.at(line);
      if (end - start > mostHeadWords) break;
      first = start;
    }
    this.#head = { first, end };
  }

  /** The lines from a word on that have no more than `most` words, one line at least. */
  cut(from: number, most: number): Stretch {
    const first = this.#firstWordOf(from);
    let end = first;
    for (let line = this.#lines.at(from) + 1; end < this.words; line += 1) {
      const next = line < this.#firstWords.length ? this.#firstWords.at(line) : this.words;
      if (end > first && next - first > most) break;
      end = next;
    }
    // Rows above the first one of the table are its own lines.
    const head = this.#head.end <= first ? this.#head : { first, end: first };
    const headWords = head.end - head.first;
    const text = this.#textOf(head.first, head.end) + this.#textOf(first, end);
    return {
      page: plainText(text, this.#page.page),
      words: end - first,
      headWords,
      toIndex: (index) => (index < headWords ? head.first + index : first + index - headWords),
    };
  }

  #firstWordOf(word: number): number {
    return this.#firstWords.at(this.#lines.at(word));
  }

  /** Whole lines, with the blanks and tabs before their first words. */
  #textOf(first: number, end: number): string {
    return first === end ? "" : this.#page.text.slice(this.#lineStart(first), this.#lineStart(end));
  }

  #lineStart(word: number): number {
    if (word >= this.words) return this.#page.text.length;
    return word === 0 ? 0 : this.#page.text.lastIndexOf("\n", this.#starts.at(word)) + 1;
  }
}
