import { posix } from "node:path";
import type { ChildFile } from "../../ports/format.ts";
import { isNotable } from "../flow/is-notable.ts";
import type { OfficePackage } from "./office-package.ts";

const picture = /\.(?:png|jpe?g|jpe|gif|tiff?|bmp|webp|heic|heif|avif)$/iu;
const maxDocumentBytes = 100 * 1024 * 1024;
const maxPictureBytes = 100 * 1024 * 1024;

/**
 * The documents in a document, then its pictures that may be pages of their own (a pasted scan), each once; logos and icons are left
 * out.
 */
export async function* listMedia(
  office: OfficePackage,
  paths: Iterable<string>,
  documents: Iterable<string> = [],
): AsyncGenerator<ChildFile> {
  for (const path of new Set(documents)) {
    const bytes = await office.readBytes(path, maxDocumentBytes);
    if (bytes) yield { name: posix.basename(path), bytes };
  }
  for (const path of new Set(paths)) {
    if (!picture.test(path)) continue;
    const bytes = await office.readBytes(path, maxPictureBytes);
    if (bytes && (await isNotable(bytes))) yield { name: posix.basename(path), bytes };
  }
}
