import type { LoadedDocument } from "../document/loaded-document.ts";
import type { OpenDocument } from "../document/open-document.ts";
import type { PageRange } from "../document/page-range.ts";
import { selectPages } from "./select-pages.ts";
import { warnOfPages } from "./warn-of-pages.ts";
import { wrapDocument } from "./wrap-document.ts";

/**
 * An open document with fewer of its pages asked for; closing it closes the document itself. Throws `options.invalid`
 * where none of the pages asked for until now is in the range.
 */
export function narrowDocument(opened: OpenDocument, range: PageRange): LoadedDocument {
  const { pages, selected } = opened.document;
  const asked = pages.filter((page) => !selected || selected.includes(page.index));
  const kept = selectPages(asked, range).flatMap((index) => asked[index]?.index ?? []);
  const warnings = [...opened.document.warnings, ...warnOfPages(asked, range)];
  return {
    ...wrapDocument(opened),
    document: { ...opened.document, selected: kept, warnings },
    read: (wanted = kept) => opened.read(wanted),
  };
}
