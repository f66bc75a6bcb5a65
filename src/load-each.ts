import type { LoadedDocument } from "./document/loaded-document.ts";
import type { SingleSource } from "./document/source.ts";
import type { GleanerError } from "./errors/gleaner-error.ts";
import { isGleanerError } from "./errors/is-gleaner-error.ts";
import type { LoadOptions } from "./options/extract-options.ts";
import { resolveOptions } from "./options/resolve-options.ts";
import { joinFiles } from "./registry/join-files.ts";
import { openEach } from "./registry/open-each.ts";
import { closeFile } from "./sources/close-file.ts";

/** One document of a source, or why it cannot be opened. */
export interface LoadedEach {
  /** Names from an archive inwards, such as `["inner.zip", "scan.pdf"]`; empty where the source is the document. */
  readonly path: readonly string[];
  /** Whoever takes it closes it (`close`, or `await using`), before the next one is asked for. */
  readonly document?: LoadedDocument;
  readonly error?: GleanerError;
}

/**
 * Opens a source as `load` does; but the files of an archive (zip, tar, tar.gz, mailbox) come as documents of their own, one after the other, so
 * that only one of them is held at a time. A file in it that cannot be read is told of in its place. Throws what `load` throws.
 */
export async function* loadEach(source: SingleSource, options: LoadOptions = {}): AsyncGenerator<LoadedEach> {
  const resolved = resolveOptions(options);
  for await (const { path, files, error } of openEach(source, resolved)) {
    if (!files) {
      yield { path, ...(error ? { error } : {}) };
      continue;
    }
    let document: LoadedDocument | undefined;
    let failure: unknown;
    try {
      document = joinFiles(files, resolved);
    } catch (thrown) {
      await Promise.all(files.map((file) => closeFile(file)));
      failure = thrown;
    }
    if (document) yield { path, document };
    else if (path.length > 0 && isGleanerError(failure)) yield { path, error: failure };
    else throw failure;
  }
}
