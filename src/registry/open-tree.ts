import type { InputFile } from "../document/input-file.ts";
import type { SingleSource } from "../document/source.ts";
import type { Warning } from "../document/warning.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import type { ChildFile, FormatContext, OpenFile } from "../ports/format.ts";
import type { ComposedFile } from "../sources/composed-file.ts";
import { hashSource } from "../sources/hash-source.ts";
import type { NamedBytes } from "../sources/named-bytes.ts";
import { readWhole } from "../sources/read-whole.ts";
import { resolveSource } from "../sources/resolve-source.ts";
import { findTranscriber } from "./find-transcriber.ts";
import { openFile } from "./open-file.ts";

function toContext(options: ResolvedOptions): FormatContext {
  const { limits, words, password, signal } = options;
  const transcribe = findTranscriber(options.transcriber, limits.callTimeoutMs);
  return {
    maxBytes: limits.maxBytes,
    limits,
    recordings: limits,
    archives: limits,
    words,
    ...(password === undefined ? {} : { password }),
    ...(signal ? { signal } : {}),
    ...(transcribe ? { transcribe } : {}),
    readPixels: async (image, pageSignal) => {
      const { readPixels } = await import("../ocr/read-pixels.ts");
      return await readPixels(image, pageSignal);
    },
  };
}

/** Where a file stands among those that it came in. */
interface Nesting {
  /** What has come out of the source so far, archives inside archives included; shared by all files in it. */
  readonly unpacked: { bytes: number };
  /** 0 for what the caller passed. */
  readonly depth: number;
  /** Index of the file that it came in. */
  readonly parent?: number;
}

async function toInputFile(
  named: NamedBytes,
  mediaType: string,
  opened: OpenFile,
  { parent }: Nesting,
  signal?: AbortSignal,
): Promise<InputFile> {
  const { name, url, isUrlPrivate, bytes, disk } = named;
  return {
    name,
    mediaType,
    sha256: await hashSource(named, signal),
    size: disk?.size ?? bytes.byteLength,
    ...(url === undefined ? {} : { url }),
    ...(isUrlPrivate === true ? { isUrlPrivate } : {}),
    ...(parent === undefined ? {} : { parent }),
    ...(opened.isContainer === true ? { isContainer: true } : {}),
  };
}

async function openOne(named: NamedBytes, options: ResolvedOptions, nesting: Nesting): Promise<ComposedFile> {
  const { mediaType, opened, warnings, release } = await openFile(named, toContext(options));
  const { address, disk } = named;
  return {
    file: await toInputFile(named, mediaType, opened, nesting, options.signal),
    readBytes: () => readWhole(named, options.limits.maxBytes),
    opened,
    warnings,
    release: async () => {
      await release?.();
      await disk?.remove();
    },
    ...(address === undefined ? {} : { address }),
  };
}

/** A file inside another one that cannot be read costs only itself, and is told of. */
function skipped(child: ChildFile, error: GleanerError): Omit<Warning, "file"> {
  return {
    code: "file.child-skipped",
    message: `${child.name} inside of it was not read (${error.code}): ${error.message}`,
  };
}

function tooManyFiles(name: string, maxFiles: number): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot load ${name}`,
    seen: `there are more than the limit of ${maxFiles} files in it`,
    hint: "Raise `limits.maxFiles`, or take the files out of it.",
    where: { source: name, option: "limits.maxFiles" },
  });
}

async function openChildren(
  { file, opened }: ComposedFile,
  options: ResolvedOptions,
  files: ComposedFile[],
  { depth, unpacked }: Nesting,
): Promise<Omit<Warning, "file">[]> {
  if (!opened.children) return [];
  const { maxDepth, maxFiles, maxExpandedBytes } = options.limits;
  const parent = files.length - 1;
  const warnings: Omit<Warning, "file">[] = [];
  for await (const child of opened.children()) {
    options.signal?.throwIfAborted();
    if (files.length - parent > maxFiles) throw tooManyFiles(file.name, maxFiles);
    const { bytes, name, mediaType } = child;
    unpacked.bytes += bytes.byteLength;
    if (unpacked.bytes > maxExpandedBytes) throw tooExpanded(file.name, maxExpandedBytes);
    const named = { bytes, name, ...(mediaType === undefined ? {} : { declaredMediaType: mediaType }) };
    try {
      if (child.error) throw child.error;
      if (depth >= maxDepth) throw tooDeep(name, maxDepth);
      await openNamed(named, options, files, { depth: depth + 1, parent, unpacked });
    } catch (error) {
      if (unpacked.bytes > maxExpandedBytes) throw error;
      if (!isGleanerError(error) || !error.code.startsWith("input.")) throw error;
      warnings.push(skipped(child, error));
    }
  }
  return warnings;
}

function tooExpanded(name: string, maxExpandedBytes: number): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot load ${name}`,
    seen: `the files in it are larger together than the limit of ${maxExpandedBytes} bytes`,
    hint: "Raise `limits.maxExpandedBytes`, or take the files out of it.",
    where: { source: name, option: "limits.maxExpandedBytes" },
  });
}

function tooDeep(name: string, maxDepth: number): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot load ${name}`,
    seen: `it lies deeper than the limit of ${maxDepth} files inside one another`,
    hint: "Raise `limits.maxDepth`, or take it out.",
    where: { source: name, option: "limits.maxDepth" },
  });
}

async function openNamed(
  named: NamedBytes,
  options: ResolvedOptions,
  files: ComposedFile[],
  nesting: Nesting,
): Promise<void> {
  const opened = await openOne(named, options, nesting);
  const place = files.push(opened) - 1;
  const warnings = await openChildren(opened, options, files, nesting);
  if (warnings.length > 0) files[place] = { ...opened, warnings: [...opened.warnings, ...warnings] };
}

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
    await openNamed(named, options, files, { depth: 0, unpacked: { bytes: 0 } });
  } catch (error) {
    await named.disk?.remove();
    throw error;
  }
}
