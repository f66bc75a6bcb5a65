import type { SingleSource } from "../document/source.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import type { ComposedFile } from "../sources/composed-file.ts";
import { resolveSource } from "../sources/resolve-source.ts";
import { addChildren } from "./add-children.ts";
import { openOne } from "./open-one.ts";

/**
 * Opens a source and, where it is a mail or an archive, the files in it, each behind the one that it came in; all are added to
 * `files`, which the caller closes also after a failure. Throws the `input.*` errors, `options.invalid`, `options.missing-package`.
 */
export async function openTree(
  source: SingleSource,
  options: ResolvedOptions,
  files: ComposedFile[],
): Promise<void> {
  const { limits, allowHosts = [], signal } = options;
  const named = await resolveSource(source, { limits, allowHosts, ...(signal ? { signal } : {}) });
  try {
    signal?.throwIfAborted();
    const nesting = { depth: 0, unpacked: { bytes: 0, files: 0 } };
    files.push(await openOne(named, options, nesting));
    await addChildren(files, options, nesting);
  } catch (error) {
    await named.disk?.remove();
    throw error;
  }
}
