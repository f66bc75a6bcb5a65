import type { Line } from "../document/line.ts";
import type { PageText } from "../document/page-text.ts";
import type { Word } from "../document/word.ts";

const lineBreak = /[\r\n\f\v\u2028\u2029]/;

const blank = /\s/u;
const isPlainBlank: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  blank.test(String.fromCharCode(code)),
);

/** The first place from `at` on that is no blank, or is one. A text has many words, and a pattern makes a list of each. */
function skip(text: string, at: number, areBlanks: boolean): number {
  let next = at;
  while (next < text.length) {
    const isBlank = isPlainBlank[text.charCodeAt(next)] ?? blank.test(text.charAt(next));
    if (isBlank !== areBlanks) break;
    next += 1;
  }
  return next;
}

type Parts = Pick<PageText, "words" | "lines">;

function partText(text: string): Parts {
  const words: Word[] = [];
  const lines: Line[] = [];
  let block = 0;
  let firstWord = 0;
  let before = 0;
  const closeLine = (): void => {
    const first = words[firstWord];
    if (!first) return;
    const span = { start: first.span.start, end: before };
    lines.push({ span, words: { start: firstWord, end: words.length }, block });
    firstWord = words.length;
  };
  for (let start = skip(text, 0, true); start < text.length; start = skip(text, before, true)) {
    const end = skip(text, start, false);
    const isNext = start - before === 1 && text[before] === " ";
    if (!isNext && words.length > 0 && lineBreak.test(text.slice(before, start))) {
      closeLine();
      if (hasEmptyLine(text, before, start)) block += 1;
    }
    before = end;
    words.push({ text: text.slice(start, end), span: { start, end }, line: lines.length, origin: "text" });
  }
  closeLine();
  return { words, lines };
}

/**
 * Words and lines of a text that has no pages or boxes; `text` is kept to the letter, an empty line ends a block. Its words are made
 * when they are first asked for: a document that waits for its answer holds only the text.
 */
export function plainText(text: string, page: number): PageText {
  let parts: Parts | undefined;
  const part = (): Parts => (parts ??= partText(text));
  return {
    page,
    text,
    get words() {
      return part().words;
    },
    get lines() {
      return part().lines;
    },
    status: "read",
    textSource: skip(text, 0, true) < text.length ? "text" : "none",
    unreadRegions: [],
    warnings: [],
  };
}

/** Between two lines there is one line break; more, or a form feed, is an empty line. */
function hasEmptyLine(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return between.includes("\f") || (between.match(/\r\n|[\r\n\v\u2028\u2029]/gu) ?? []).length > 1;
}
