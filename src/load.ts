import type { LoadedDocument } from "./document/loaded-document.ts";
import type { Source } from "./document/source.ts";
import { refuseUnknownKeys } from "./options/refuse-unknown-keys.ts";
import type { LoadOptions } from "./options/extract-options.ts";
import { loadOptionNames } from "./options/load-option-names.ts";
import { resolveOptions } from "./options/resolve-options.ts";
import { openSource } from "./registry/open-source.ts";

/**
 * Opens a source: a path, an http(s) URL, a data URI, bytes, a Blob, a stream, a described source, or a list of them as one
 * document of many files. An `OpenDocument` is passed through, or seen through `pages` where they are given. Whoever
 * opened it closes it: with `close`, or by `await using`.
 * Throws the `input.*` errors, `options.invalid`, and the reason of an aborted `signal`.
 */
export async function load(source: Source, options: LoadOptions = {}): Promise<LoadedDocument> {
  const resolved = resolveOptions(options);
  refuseUnknownKeys("options", options, loadOptionNames);
  return await openSource(source, resolved);
}
