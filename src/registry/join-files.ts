import type { OpenDocument } from "../document/open-document.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import { composeDocument } from "../sources/compose-document.ts";
import type { ComposedFile } from "../sources/composed-file.ts";
import { selectPages } from "../sources/select-pages.ts";
import { warnOfPages } from "../sources/warn-of-pages.ts";

/**
 * Opened files as one document with the pages asked for. Throws `input.too-large` for too many pages, `options.invalid` where none of
 * the pages asked for are there.
 */
export function joinFiles(
  files: readonly ComposedFile[],
  { limits, pages: asked }: ResolvedOptions,
): OpenDocument {
  const pages = files.flatMap(({ opened }) => opened.pages);
  const { maxPages } = limits;
  if (pages.length > maxPages) {
    throw new GleanerError("input.too-large", {
      what: "Cannot load the document",
      seen: `it has ${pages.length} pages, more than the limit of ${maxPages}`,
      hint: "Raise `limits.maxPages`, or split the document.",
      where: { option: "limits.maxPages" },
    });
  }
  if (!asked) return composeDocument(files);
  return composeDocument(files, selectPages(pages, asked), warnOfPages(pages, asked));
}
