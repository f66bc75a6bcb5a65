import type { Bookmark } from "../../document/bookmark.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import { readString } from "./read-string.ts";

/** More entries, or deeper ones, are cycles or nobody's table of contents. */
const maxEntries = 5000;
const maxLevel = 32;

/** The bookmarks of a document in its order, each with its level. */
export function readOutline(pdfium: Pdfium, document: number): Omit<Bookmark, "file">[] {
  const { api } = pdfium;
  const found: Omit<Bookmark, "file">[] = [];
  const seen = new Set<number>();
  const readPageNumber = (bookmark: number): number | undefined => {
    const action = api.FPDFBookmark_GetAction(bookmark);
    const target =
      api.FPDFBookmark_GetDest(document, bookmark) ||
      (action === 0 ? 0 : api.FPDFAction_GetDest(document, action));
    const page = target === 0 ? -1 : api.FPDFDest_GetDestPageIndex(document, target);
    return page < 0 ? undefined : page + 1;
  };
  const visit = (parent: number, level: number): void => {
    let bookmark = api.FPDFBookmark_GetFirstChild(document, parent);
    while (bookmark !== 0 && !seen.has(bookmark) && found.length < maxEntries) {
      seen.add(bookmark);
      const current = bookmark;
      const read = (buffer: number, bytes: number): number =>
        api.FPDFBookmark_GetTitle(current, buffer, bytes);
      const title = readString(pdfium, read).replaceAll(/\s+/g, " ").trim();
      const pageNumber = readPageNumber(bookmark);
      if (title !== "") found.push({ title, level, ...(pageNumber === undefined ? {} : { pageNumber }) });
      if (level < maxLevel) visit(bookmark, level + 1);
      bookmark = api.FPDFBookmark_GetNextSibling(document, bookmark);
    }
  };
  visit(0, 0);
  return found;
}
