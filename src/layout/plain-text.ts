import type { Line } from "../document/line.ts";
import type { PageText } from "../document/page-text.ts";
import type { Word } from "../document/word.ts";

/** Words and lines of a text that has no pages or boxes; `text` is kept to the letter, an empty line ends a block. */
export function plainText(text: string, page: number): PageText {
  const words: Word[] = [];
  const lines: Line[] = [];
  let block = 0;
  let isBlockOpen = false;
  for (const { 0: content, index } of text.matchAll(/[^\r\n\f\v\u2028\u2029]+/gu)) {
    const firstWord = words.length;
    for (const match of content.matchAll(/\S+/gu)) {
      const start = index + match.index;
      const span = { start, end: start + match[0].length };
      words.push({ text: match[0], span, line: lines.length, origin: "text" });
    }
    const first = words[firstWord];
    const last = words.at(-1);
    if (first && last) {
      if (isBlockOpen && hasEmptyLine(text, lines.at(-1)?.span.end ?? 0, first.span.start)) block += 1;
      isBlockOpen = true;
      const span = { start: first.span.start, end: last.span.end };
      lines.push({ span, words: { start: firstWord, end: words.length }, block });
    }
  }
  return {
    page,
    text,
    words,
    lines,
    status: "read",
    textSource: words.length > 0 ? "text" : "none",
    unreadRegions: [],
    warnings: [],
  };
}

/** Between two lines there is one line break; more, or a form feed, is an empty line. */
function hasEmptyLine(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return between.includes("\f") || (between.match(/\r\n|[\r\n\v\u2028\u2029]/gu) ?? []).length > 1;
}
