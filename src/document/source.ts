import type { OpenDocument } from "./open-document.ts";

/**
 * One place where bytes come from. A string is a path, an http(s) URL or a data URI, never guessed to be anything else; an
 * async iterable is a Node stream or whatever else yields bytes.
 */
export type SingleSource =
  | string
  | URL
  | Uint8Array
  | ArrayBuffer
  | Blob
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array | string>
  | { readonly path: string }
  | { readonly url: string }
  | { readonly bytes: Uint8Array | ArrayBuffer; readonly name?: string; readonly mediaType?: string }
  | { readonly base64: string; readonly name?: string; readonly mediaType?: string }
  | { readonly text: string; readonly name?: string };

/** What `load` and `extract` take. A list is one document of many files. */
export type Source = SingleSource | OpenDocument | readonly SingleSource[];
