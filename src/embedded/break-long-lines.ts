import type { Line } from "../document/line.ts";
import type { PageText } from "../document/page-text.ts";
import type { Word } from "../document/word.ts";

/** Characters of a line that people or programs write for people; a paragraph is rarely longer. */
const longestLine = 6000;
/** Characters of a word; more is data in letters, such as a picture in Base64. */
const longestWord = 1000;

const lengthOf = ({ span }: Pick<Word, "span">): number => span.end - span.start;

/**
 * A page whose text was never set in lines, cut into lines that can be searched one by one: what looks for places in a line goes through
 * it again and again. Data in letters is blanked. Every word keeps its index and its span.
 */
export function breakLongLines(page: PageText): PageText {
  if (page.textSource !== "text" || !page.lines.some((line) => lengthOf(line) > longestLine)) return page;
  const words: Word[] = [];
  const lines: Line[] = [];
  const parts: string[] = [];
  let written = 0;
  const write = (end: number, instead: string): void => {
    parts.push(instead);
    written = end;
  };
  for (const line of page.lines) {
    let first = line.words.start;
    const close = (end: number): void => {
      const span = { start: page.words[first]?.span.start ?? 0, end: page.words[end - 1]?.span.end ?? 0 };
      lines.push({ ...line, span, words: { start: first, end } });
      first = end;
    };
    for (let index = first; index < line.words.end; index += 1) {
      const word = page.words[index];
      if (!word) continue;
      if (index > first && word.span.end - (page.words[first]?.span.start ?? 0) > longestLine) {
        close(index);
        write(word.span.start, `${page.text.slice(written, word.span.start - 1)}\n`);
      }
      if (lengthOf(word) > longestWord)
        write(word.span.end, page.text.slice(written, word.span.start) + " ".repeat(lengthOf(word)));
      words.push({ ...word, line: lines.length });
    }
    close(line.words.end);
  }
  parts.push(page.text.slice(written));
  return { ...page, text: parts.join(""), words, lines };
}
