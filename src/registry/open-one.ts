import type { InputFile } from "../document/input-file.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import type { FormatContext, OpenFile } from "../ports/format.ts";
import type { ComposedFile } from "../sources/composed-file.ts";
import { hashSource } from "../sources/hash-source.ts";
import type { NamedBytes } from "../sources/named-bytes.ts";
import { readWhole } from "../sources/read-whole.ts";
import { chooseTranscriber } from "./choose-transcriber.ts";
import { openFile } from "./open-file.ts";

async function toContext(options: ResolvedOptions): Promise<FormatContext> {
  const { limits, words, password, signal } = options;
  const transcribe = await chooseTranscriber(options);
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
export interface Nesting {
  /** What has come out of the source so far, archives inside archives included; shared by all files in it. */
  readonly unpacked: { bytes: number; files: number };
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
  const { metadata } = opened;
  return {
    name,
    mediaType,
    sha256: await hashSource(named, signal),
    size: disk?.size ?? bytes.byteLength,
    ...(url === undefined ? {} : { url }),
    ...(isUrlPrivate === true ? { isUrlPrivate } : {}),
    ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
    ...(parent === undefined ? {} : { parent }),
    ...(opened.isContainer === true ? { isContainer: true } : {}),
  };
}

/** Opens one file, without the files in it. Throws the `input.*` errors, `options.missing-package`. */
export async function openOne(
  named: NamedBytes,
  options: ResolvedOptions,
  nesting: Nesting,
): Promise<ComposedFile> {
  const { mediaType, opened, warnings, release } = await openFile(named, await toContext(options));
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
