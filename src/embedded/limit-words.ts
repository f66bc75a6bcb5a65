import type { Line } from "../document/line.ts";
import type { PageText } from "../document/page-text.ts";
import { copyPlain } from "../layout/copy-plain.ts";
import { countWordsOf } from "../layout/count-words-of.ts";

/** What is searched of a document that is too long to be searched whole. */
interface Limited {
  readonly pages: readonly PageText[];
  /** Words that are not searched, and where they begin: an index in `Document.pages`, and the words before them on that page. */
  readonly left?: { readonly words: number; readonly from: number; readonly before: number };
}

/** A little more of a page that is plain text than its first `most` words: no words are made of what is left out anyway. */
function startOf(page: PageText, most: number): PageText {
  const word = /\S+/g;
  let count = 0;
  while (count <= most && word.test(page.text)) count += 1;
  // The line goes on behind the last one, so that it is not taken for whole.
  return copyPlain(page, { end: word.lastIndex }) ?? page;
}

function cutPage(page: PageText, most: number): { readonly page: PageText; readonly words: number } {
  const { text, lines: all, words } = startOf(page, most);
  const lines = all.filter((line) => line.words.end <= most);
  const last: Line | undefined = lines.at(-1);
  const end = last?.words.end ?? 0;
  const textEnd = last?.span.end ?? 0;
  return {
    words: end,
    page: copyPlain(page, { end: textEnd }) ?? {
      ...page,
      text: text.slice(0, textEnd),
      lines,
      words: words.slice(0, end),
    },
  };
}

/**
 * The first `most` words of the pages, by whole lines; all of them where they are no more. Pages that are plain text are copies, whose words
 * go with whoever searches them.
 */
export function limitWords(pages: readonly PageText[], most: number): Limited {
  const counts = pages.map(countWordsOf);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const kept: PageText[] = [];
  let room = most;
  for (const [position, page] of pages.entries()) {
    const count = counts[position] ?? 0;
    if (count <= room) {
      kept.push(copyPlain(page, {}) ?? page);
      room -= count;
      continue;
    }
    const cut = cutPage(page, room);
    room -= cut.words;
    if (cut.words > 0) kept.push(cut.page);
    return { pages: kept, left: { words: total - most + room, from: page.page, before: cut.words } };
  }
  return { pages: kept };
}
