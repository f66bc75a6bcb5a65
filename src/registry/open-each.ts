import type { SingleSource } from "../document/source.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import { closeFile } from "../sources/close-file.ts";
import type { ComposedFile } from "../sources/composed-file.ts";
import type { NamedBytes } from "../sources/named-bytes.ts";
import { resolveSource } from "../sources/resolve-source.ts";
import { addChildren } from "./add-children.ts";
import { countVain } from "./count-vain.ts";
import { openOne } from "./open-one.ts";
import type { Nesting } from "./open-one.ts";
import { readChildren } from "./read-children.ts";

/** The files of one document of an archive, or why there is none. */
export interface OpenedEach {
  /** Names from the archive inwards; empty for a source that is no archive. */
  readonly path: readonly string[];
  /** The first one is the document's own; whoever takes them closes them. */
  readonly files?: readonly ComposedFile[];
  readonly error?: GleanerError;
}

interface Place extends Nesting {
  /** Names of the archives that the file came in, outermost first, then its own. */
  readonly path: readonly string[];
  /** True for a mail of a mailbox: it counts for itself, as if it were passed alone. */
  readonly isCountedAlone?: boolean;
}

/** The document behind an opened file that is no archive. */
async function openDocument(
  outer: ComposedFile,
  options: ResolvedOptions,
  place: Place,
): Promise<OpenedEach> {
  const files = [{ ...outer, file: { ...outer.file, name: place.path.join("/") } }];
  try {
    await addChildren(files, options, place);
    return { path: place.path.slice(1), files };
  } catch (error) {
    await Promise.all(files.map((file) => closeFile(file)));
    throw error;
  }
}

function withAnyNumber(options: ResolvedOptions): ResolvedOptions {
  return { ...options, limits: { ...options.limits, maxFiles: Number.MAX_SAFE_INTEGER } };
}

async function* openNamed(
  named: NamedBytes,
  options: ResolvedOptions,
  place: Place,
): AsyncGenerator<OpenedEach> {
  const { depth, unpacked } = place;
  const outer = await openOne(named, options, { depth, unpacked });
  if (outer.opened.isContainer !== true) {
    yield await openDocument(outer, options, place);
    return;
  }
  // Mailboxes of many thousand mails are common, their own size bounds them, and one mail is held at a time.
  const isCountedAlone = outer.opened.isUnpacked === true;
  const listed = isCountedAlone
    ? readChildren(outer, withAnyNumber(options), { ...place, unpacked: { bytes: 0, files: 0 } })
    : readChildren(outer, options, place);
  try {
    for await (const taken of listed) {
      const inner = {
        depth: depth + 1,
        unpacked: isCountedAlone ? { bytes: 0, files: 0 } : unpacked,
        path: [...place.path, taken.name],
        isCountedAlone,
      };
      if ("error" in taken) yield { path: inner.path.slice(1), error: taken.error };
      else yield* openInner(taken.named, options, inner);
    }
  } finally {
    await closeFile(outer);
  }
}

/** A file of an archive that cannot be read costs only itself. */
async function* openInner(
  named: NamedBytes,
  options: ResolvedOptions,
  place: Place,
): AsyncGenerator<OpenedEach> {
  try {
    yield* openNamed(named, options, place);
  } catch (error) {
    place.unpacked.bytes += countVain(error, named, options.limits);
    const { files, bytes } = place.unpacked;
    const { maxFiles, maxExpandedBytes } = options.limits;
    const isOver = place.isCountedAlone !== true && (files > maxFiles || bytes > maxExpandedBytes);
    if (isOver || !isGleanerError(error) || !error.code.startsWith("input.")) throw error;
    yield { path: place.path.slice(1), error };
  }
}

/**
 * Opens a source as one document, or, where it is an archive, each file in it as a document of its own, one after the other.
 * Throws what opening the source itself throws, also in the midst of an archive that passes a limit.
 */
export async function* openEach(source: SingleSource, options: ResolvedOptions): AsyncGenerator<OpenedEach> {
  const { limits, allowHosts = [], signal } = options;
  const named = await resolveSource(source, { limits, allowHosts, ...(signal ? { signal } : {}) });
  try {
    signal?.throwIfAborted();
    yield* openNamed(named, options, { depth: 0, unpacked: { bytes: 0, files: 0 }, path: [named.name] });
  } catch (error) {
    await named.disk?.remove();
    throw error;
  }
}
