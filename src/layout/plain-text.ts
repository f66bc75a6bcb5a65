import type { Line } from "../document/line.ts";
import type { PageText } from "../document/page-text.ts";
import type { Word } from "../document/word.ts";
import { IntList } from "../values/int-list.ts";
import { plainParts } from "./plain-parts.ts";
import { splitPlainText } from "./split-plain-text.ts";

const sign = /\S/u;

type Parts = Pick<PageText, "words" | "lines">;

function partText(text: string): Parts {
  const [starts, ends, wordLines] = [new IntList(), new IntList(), new IntList()];
  const [firstWords, blocks] = [new IntList(), new IntList()];
  splitPlainText(text, { starts, ends, lines: wordLines, firstWords, blocks });
  const words: Word[] = [];
  for (let at = 0; at < starts.length; at += 1) {
    const span = { start: starts.at(at), end: ends.at(at) };
    words.push({ text: text.slice(span.start, span.end), span, line: wordLines.at(at), origin: "text" });
  }
  const lines: Line[] = [];
  for (let line = 0; line < firstWords.length; line += 1) {
    const start = firstWords.at(line);
    const end = line + 1 < firstWords.length ? firstWords.at(line + 1) : words.length;
    const span = { start: starts.at(start), end: ends.at(end - 1) };
    lines.push({ span, words: { start, end }, block: blocks.at(line) });
  }
  return { words, lines };
}

interface Unparted {
  readonly text: string;
  [plainParts]: Parts | undefined;
}

const partsOf = (page: Unparted): Parts => (page[plainParts] ??= partText(page.text));

/**
 * The same functions for all pages: what a getter of an object of its own closes over is taken for alive by the quick rounds of
 * the collector, long after the object is gone.
 */
const whenAsked = {
  [plainParts]: { writable: true, value: undefined },
  words: {
    enumerable: true,
    get(this: Unparted) {
      return partsOf(this).words;
    },
  },
  lines: {
    enumerable: true,
    get(this: Unparted) {
      return partsOf(this).lines;
    },
  },
};

/**
 * Words and lines of a text that has no pages or boxes; `text` is kept to the letter, an empty line ends a block. Its words are made
 * when they are first asked for: a document that waits for its answer holds only the text.
 */
export function plainText(text: string, page: number): PageText {
  const found: Omit<PageText, keyof Parts> = {
    page,
    text,
    status: "read",
    textSource: sign.test(text) ? "text" : "none",
    unreadRegions: [],
    warnings: [],
  };
  return Object.defineProperties(found, whenAsked) as PageText;
}
