import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { freeBytes } from "../formats/archive/free-bytes.ts";
import type { NamedBytes } from "../sources/named-bytes.ts";

/**
 * Bytes that were unpacked in vain from an archive which grows too much: they count among all that comes out of a source, or one
 * full of such archives would keep us busy for hours. 0 for every other error.
 */
export function countVain(
  error: unknown,
  { bytes }: NamedBytes,
  { maxExpansion }: { readonly maxExpansion: number },
): number {
  const isBomb = isGleanerError(error, "input.too-large") && error.where.option === "limits.maxExpansion";
  return isBomb ? Math.max(bytes.byteLength * maxExpansion, freeBytes) : 0;
}
