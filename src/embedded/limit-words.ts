import type { PageText } from "../document/page-text.ts";

/** What is searched of a document that is too long to be searched whole. */
interface Limited {
  readonly pages: readonly PageText[];
  /** Words that are not searched, and where they begin: an index in `Document.pages`. */
  readonly left?: { readonly words: number; readonly from: number };
}

/** The first `most` words of the pages, by whole lines; all of them where they are no more. */
export function limitWords(pages: readonly PageText[], most: number): Limited {
  const total = pages.reduce((sum, { words }) => sum + words.length, 0);
  if (total <= most) return { pages };
  const kept: PageText[] = [];
  let room = most;
  let from: number | undefined;
  for (const page of pages) {
    if (page.words.length <= room) {
      kept.push(page);
      room -= page.words.length;
      continue;
    }
    from = page.page;
    const lines = page.lines.filter((line) => line.words.end <= room);
    const end = lines.at(-1)?.words.end ?? 0;
    room -= end;
    const text = page.text.slice(0, lines.at(-1)?.span.end ?? 0);
    if (end > 0) kept.push({ ...page, text, lines, words: page.words.slice(0, end) });
    break;
  }
  return { pages: kept, left: { words: total - most + room, from: from ?? 0 } };
}
