import { createHash } from "node:crypto";
import type { InputFile } from "./document/input-file.ts";
import type { OpenDocument } from "./document/open-document.ts";
import type { SingleSource, Source } from "./document/source.ts";
import { GleanerError } from "./errors/gleaner-error.ts";
import { refuseUnknownKeys } from "./options/refuse-unknown-keys.ts";
import type { LoadOptions } from "./options/extract-options.ts";
import { resolveOptions } from "./options/resolve-options.ts";
import type { ResolvedOptions } from "./options/resolved-options.ts";
import type { FormatContext } from "./ports/format.ts";
import { openFile } from "./registry/open-file.ts";
import { composeDocument } from "./sources/compose-document.ts";
import type { ComposedFile } from "./sources/compose-document.ts";
import type { NamedBytes } from "./sources/named-bytes.ts";
import { isOpenDocument } from "./sources/is-open-document.ts";
import { narrowDocument } from "./sources/narrow-document.ts";
import { resolveSource } from "./sources/resolve-source.ts";
import { selectPages } from "./sources/select-pages.ts";
import { warnOfPages } from "./sources/warn-of-pages.ts";

const loadKeys = [
  "password",
  "pages",
  "limits",
  "allowHosts",
  "grounding",
  "signal",
] as const satisfies readonly (keyof LoadOptions)[];

function toContext(options: ResolvedOptions): FormatContext {
  const { limits, words, password, signal } = options;
  return {
    limits: { maxPages: limits.maxPages, maxPixels: limits.maxPixels, pageTimeoutMs: limits.pageTimeoutMs },
    words,
    ...(password === undefined ? {} : { password }),
    ...(signal ? { signal } : {}),
    readPixels: async (image, pageSignal) => {
      const { readPixels } = await import("./ocr/read-pixels.ts");
      return await readPixels(image, pageSignal);
    },
  };
}

function toInputFile({ bytes, name, url, isUrlPrivate }: NamedBytes, mediaType: string): InputFile {
  return {
    name,
    mediaType,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    size: bytes.byteLength,
    ...(url === undefined ? {} : { url }),
    ...(isUrlPrivate === true ? { isUrlPrivate } : {}),
  };
}

async function openSource(source: SingleSource, options: ResolvedOptions): Promise<ComposedFile> {
  const { limits, allowHosts = [], signal } = options;
  const named = await resolveSource(source, { limits, allowHosts, ...(signal ? { signal } : {}) });
  signal?.throwIfAborted();
  const { mediaType, opened, warnings } = await openFile(named, toContext(options));
  const { bytes, address } = named;
  return {
    file: toInputFile(named, mediaType),
    bytes,
    opened,
    warnings,
    ...(address === undefined ? {} : { address }),
  };
}

function checkPageCount(files: readonly ComposedFile[], maxPages: number): void {
  const count = files.reduce((sum, { opened }) => sum + opened.pages.length, 0);
  if (count <= maxPages) return;
  throw new GleanerError("input.too-large", {
    what: "Cannot load the document",
    seen: `it has ${count} pages, more than the limit of ${maxPages}`,
    hint: "Raise `limits.maxPages`, or split the document.",
    where: { option: "limits.maxPages" },
  });
}

/**
 * Opens a source: a path, an http(s) URL, a data URI, bytes, a Blob, a stream, a described source, or a list of them as one
 * document of many files. An `OpenDocument` is passed through, or seen through `pages` where they are given. Whoever
 * opened it closes it.
 * Throws the `input.*` errors, `options.invalid`, and the reason of an aborted `signal`.
 */
export async function load(source: Source, options: LoadOptions = {}): Promise<OpenDocument> {
  const resolved = resolveOptions(options);
  refuseUnknownKeys("options", options, loadKeys);
  if (isOpenDocument(source)) return resolved.pages ? narrowDocument(source, resolved.pages) : source;
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
    for (const single of sources) files.push(await openSource(single, resolved));
    checkPageCount(files, resolved.limits.maxPages);
    const pages = files.flatMap(({ opened }) => opened.pages);
    if (!resolved.pages) return composeDocument(files);
    return composeDocument(files, selectPages(pages, resolved.pages), warnOfPages(pages, resolved.pages));
  } catch (error) {
    await Promise.all(files.map(({ opened }) => opened.close()));
    throw error;
  }
}
