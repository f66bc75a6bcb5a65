import type { LoadedDocument } from "../document/loaded-document.ts";
import type { SingleSource, Source } from "../document/source.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import { closeFile } from "../sources/close-file.ts";
import type { ComposedFile } from "../sources/composed-file.ts";
import { isLoadedDocument } from "../sources/is-loaded-document.ts";
import { isOpenDocument } from "../sources/is-open-document.ts";
import { narrowDocument } from "../sources/narrow-document.ts";
import { wrapDocument } from "../sources/wrap-document.ts";
import { joinFiles } from "./join-files.ts";
import { openTree } from "./open-tree.ts";

/** Opens a source, or passes an open one through, with options that are resolved. Throws as `load`, whose other half it is. */
export async function openSource(source: Source, options: ResolvedOptions): Promise<LoadedDocument> {
  if (isOpenDocument(source)) {
    if (options.pages) return narrowDocument(source, options.pages);
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
    for (const single of sources) await openTree(single, options, files);
    return joinFiles(files, options);
  } catch (error) {
    await Promise.all(files.map((file) => closeFile(file)));
    throw error;
  }
}
