import type { LoadedDocument } from "./document/loaded-document.ts";
import type { SingleSource, Source } from "./document/source.ts";
import { GleanerError } from "./errors/gleaner-error.ts";
import { refuseUnknownKeys } from "./options/refuse-unknown-keys.ts";
import type { LoadOptions } from "./options/extract-options.ts";
import { resolveOptions } from "./options/resolve-options.ts";
import { joinFiles } from "./registry/join-files.ts";
import { openTree } from "./registry/open-tree.ts";
import { closeFile } from "./sources/close-file.ts";
import { loadOptionNames } from "./options/load-option-names.ts";
import type { ComposedFile } from "./sources/composed-file.ts";
import { isLoadedDocument } from "./sources/is-loaded-document.ts";
import { isOpenDocument } from "./sources/is-open-document.ts";
import { narrowDocument } from "./sources/narrow-document.ts";
import { wrapDocument } from "./sources/wrap-document.ts";

/**
 * Opens a source: a path, an http(s) URL, a data URI, bytes, a Blob, a stream, a described source, or a list of them as one
 * document of many files. An `OpenDocument` is passed through, or seen through `pages` where they are given. Whoever
 * opened it closes it: with `close`, or by `await using`.
 * Throws the `input.*` errors, `options.invalid`, and the reason of an aborted `signal`.
 */
export async function load(source: Source, options: LoadOptions = {}): Promise<LoadedDocument> {
  const resolved = resolveOptions(options);
  refuseUnknownKeys("options", options, loadOptionNames);
  if (isOpenDocument(source)) {
    if (resolved.pages) return narrowDocument(source, resolved.pages);
    return isLoadedDocument(source) ? source : wrapDocument(source);
  }
  const sources = Array.isArray(source) ? (source as readonly SingleSource[]) : [source as SingleSource];
  if (sources.length === 0) {
    throw new GleanerError("options.invalid", {
      what: "Cannot load the source",
      seen: "the list of files is empty",
      hint: "Pass at least one file.",
    });
  }
  const files: ComposedFile[] = [];
  try {
    for (const single of sources) await openTree(single, resolved, files);
    return joinFiles(files, resolved);
  } catch (error) {
    await Promise.all(files.map((file) => closeFile(file)));
    throw error;
  }
}
