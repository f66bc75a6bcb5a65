import type { FormatPage } from "../ports/format.ts";
import type { PageRange } from "../document/page-range.ts";
import { GleanerError } from "../errors/gleaner-error.ts";

/**
 * Indices of the pages that a range asks for; pages without a number (text) always belong to it.
 * Throws `options.invalid` where no file has any of them.
 */
export function selectPages(pages: readonly FormatPage[], range: PageRange): number[] {
  const selected = pages.flatMap(({ pageNumber }, index) =>
    pageNumber === undefined || range.some(({ from, to }) => pageNumber >= from && pageNumber <= to)
      ? [index]
      : [],
  );
  if (selected.length > 0) return selected;
  const last = Math.max(0, ...pages.map((page) => page.pageNumber ?? 0));
  throw new GleanerError("options.invalid", {
    what: "Option pages cannot be used",
    seen: `the document has none of the pages asked for, its last one is ${last}`,
    hint: `Ask for pages from 1 to ${last}.`,
    where: { option: "pages" },
  });
}
