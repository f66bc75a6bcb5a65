import type { LoadedDocument } from "../document/loaded-document.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import { composeDocument } from "../sources/compose-document.ts";
import type { ComposedFile } from "../sources/composed-file.ts";
import { selectPages } from "../sources/select-pages.ts";
import { warnOfPages } from "../sources/warn-of-pages.ts";

/** The reasons stand in the warnings of the files that these came in; the first one is told, and what all have in common is the code. */
function nothingRead(files: readonly ComposedFile[]): GleanerError {
  const [outer] = files;
  const refusals = files.flatMap(({ refusals: all }) => all ?? []);
  const [first, ...others] = refusals;
  const isSame = first !== undefined && others.every(({ code }) => code === first.code);
  const told = files.flatMap(({ warnings }) => warnings).find(({ code }) => code === "file.child-skipped");
  const reason = told ? ` (${told.message.replace(/\.$/u, "")})` : "";
  return new GleanerError(isSame ? first.code : "input.empty", {
    what: `Cannot load ${outer?.file.name ?? "the document"}`,
    seen: `none of the files in it could be read${reason}`,
    hint: "Pass files of a kind that can be read.",
    where: { ...(isSame ? first.where : {}), source: outer?.file.name ?? "" },
  });
}

/**
 * Opened files as one document with the pages asked for. Throws `input.empty` for archives in which nothing can be read (or
 * the code that all files in it have), `input.too-large` for too many pages, `options.invalid` where none of the pages asked for
 * are there.
 */
export function joinFiles(
  files: readonly ComposedFile[],
  { limits, pages: asked }: ResolvedOptions,
): LoadedDocument {
  const pages = files.flatMap(({ opened }) => opened.pages);
  const { maxPages } = limits;
  if (files.every(({ file }) => file.isContainer === true)) throw nothingRead(files);
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
