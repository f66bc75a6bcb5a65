import type { PageText } from "../document/page-text.ts";
import { plainParts } from "./plain-parts.ts";

/** How many words a page has. Of a page that is plain text none of them is made for it: a large text has millions. */
export function countWordsOf(page: PageText): number {
  if (!(plainParts in page)) return page.words.length;
  const word = /\S+/g;
  let count = 0;
  while (word.test(page.text)) count += 1;
  return count;
}
