import type { LoadedDocument } from "../document/loaded-document.ts";
import type { OpenDocument } from "../document/open-document.ts";

/** Whether `await using` can close it; documents of a user's own making need not be so. */
export function isLoadedDocument(opened: OpenDocument): opened is LoadedDocument {
  return typeof (opened as Partial<LoadedDocument>)[Symbol.asyncDispose] === "function";
}
