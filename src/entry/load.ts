import type { load as loadNow } from "../load.ts";

/**
 * Opens a source: a path, an http(s) URL, a data URI, bytes, a Blob, a stream, a described source, or a list of them as one
 * document of many files. An `OpenDocument` is passed through, or seen through `pages` where they are given. Whoever
 * opened it closes it: with `close`, or by `await using`.
 * Throws the `input.*` errors, `options.invalid`, and the reason of an aborted `signal`.
 */
export const load: typeof loadNow = async (source, options) =>
  (await import("../load.ts")).load(source, options);
