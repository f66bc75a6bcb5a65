import { containerOf } from "./container-of.ts";
import { isTextType } from "./is-text-type.ts";
import { namedMediaType } from "./named-media-type.ts";
import { startsAsPdf } from "./starts-as-pdf.ts";

/** Bytes by which the kind of a file is told, before it is decided where to keep it. */
const headBytes = 65_536;

const archives = new Set(["application/zip", "application/x-tar", "application/gzip"]);

const isLarge = (mediaType: string): boolean =>
  containerOf(mediaType) !== undefined || archives.has(mediaType);

/**
 * Whether a file is kept on disk: recordings and archives may be larger than memory. Told by its first bytes (up to 64 KiB; fewer
 * are never worth a file), then by its name.
 */
export async function needsDisk(head: Uint8Array, name: string, declared?: string): Promise<boolean> {
  if (head.byteLength < headBytes || startsAsPdf(head)) return false;
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found) return isLarge(found.mime);
  const claimed = namedMediaType(name) ?? declared;
  return claimed !== undefined && !isTextType(claimed) && isLarge(claimed);
}
