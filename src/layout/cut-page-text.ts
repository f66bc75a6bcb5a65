import type { Line } from "../document/line.ts";
import type { PageText } from "../document/page-text.ts";
import type { Span } from "../document/span.ts";
import type { Word } from "../document/word.ts";

/** What of a page was shown: stretches of its text, or all words whose middle stands at or below a height of it. */
export type Cut = { readonly spans: readonly Span[] } | { readonly from: number };

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, " ");
}

/**
 * The page with only some of its words. Everything else of its text is blank, so that spans, boxes and lengths stay those of the whole page.
 */
export function cutPageText(page: PageText, cut: Cut): PageText {
  const isKept = (word: Word): boolean =>
    "spans" in cut
      ? cut.spans.some(({ start, end }) => word.span.start >= start && word.span.end <= end)
      : word.box !== undefined && word.box.y + word.box.height / 2 >= cut.from;
  const words: Word[] = [];
  const lines: Line[] = [];
  const texts: string[] = [];
  let written = 0;
  for (const { words: range, block } of page.lines) {
    const first = words.length;
    for (const word of page.words.slice(range.start, range.end)) {
      if (!isKept(word)) continue;
      texts.push(blank(page.text.slice(written, word.span.start)), word.text);
      written = word.span.end;
      words.push({ ...word, line: lines.length });
    }
    const [start, end] = [words[first]?.span.start, words.at(-1)?.span.end];
    if (words.length > first && start !== undefined && end !== undefined)
      lines.push({ span: { start, end }, words: { start: first, end: words.length }, block });
  }
  texts.push(blank(page.text.slice(written)));
  return { ...page, text: texts.join(""), words, lines };
}
