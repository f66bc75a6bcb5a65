import type { PageRange } from "../document/page-range.ts";
import type { Warning } from "../document/warning.ts";
import type { FormatPage } from "../ports/format.ts";

/** A warning for each range that names no page of the document; one that merely ends late, such as 1-999, is meant so. */
export function warnOfPages(pages: readonly FormatPage[], range: PageRange): Warning[] {
  const numbers = pages.flatMap(({ pageNumber }) => pageNumber ?? []);
  // A text has no page numbers, and is always read whole.
  if (numbers.length === 0) return [];
  const last = Math.max(...numbers);
  return range
    .filter(({ from, to }) => !numbers.some((number) => number >= from && number <= to))
    .map(({ from, to }) => ({
      code: "pages.not-there",
      message: `The document has no page ${from === to ? from : `from ${from} to ${to}`}; its last one is ${last}.`,
    }));
}
