import { GleanerError } from "../errors/gleaner-error.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import type { ComposedFile } from "../sources/composed-file.ts";
import type { NamedBytes } from "../sources/named-bytes.ts";
import type { Nesting } from "./open-one.ts";

/** A file that was taken out of another one, or why it could not be. */
export type TakenFile =
  | { readonly name: string; readonly named: NamedBytes }
  | { readonly name: string; readonly error: GleanerError };

function tooLarge(name: string, option: string, seen: string, hint: string): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot load ${name}`,
    seen,
    hint: `Raise \`limits.${option}\`, or ${hint}.`,
    where: { source: name, option: `limits.${option}` },
  });
}

function tooDeep(name: string, maxDepth: number): GleanerError {
  const seen = `it lies deeper than the limit of ${maxDepth} files inside one another`;
  return tooLarge(name, "maxDepth", seen, "take it out");
}

/**
 * The files in an opened mail or archive, one by one. Throws `input.too-large` as soon as they are more, or larger together, than
 * the limits of the source that all of them came in; and what the format throws.
 */
export async function* readChildren(
  { file, opened }: ComposedFile,
  { limits, signal }: ResolvedOptions,
  { depth, unpacked }: Nesting,
): AsyncGenerator<TakenFile> {
  const { maxDepth, maxFiles, maxExpandedBytes } = limits;
  for await (const { name, bytes, mediaType, error } of opened.children?.() ?? []) {
    signal?.throwIfAborted();
    unpacked.files += 1;
    unpacked.bytes += bytes.byteLength;
    if (unpacked.files > maxFiles)
      throw tooLarge(
        file.name,
        "maxFiles",
        `there are more than the limit of ${maxFiles} files in it`,
        "take the files out of it",
      );
    if (unpacked.bytes > maxExpandedBytes) {
      const seen = `the files in it are larger together than the limit of ${maxExpandedBytes} bytes`;
      throw tooLarge(file.name, "maxExpandedBytes", seen, "take the files out of it");
    }
    const refusal = error ?? (depth >= maxDepth ? tooDeep(name, maxDepth) : undefined);
    if (refusal) yield { name, error: refusal };
    else
      yield {
        name,
        named: { bytes, name, ...(mediaType === undefined ? {} : { declaredMediaType: mediaType }) },
      };
  }
}
