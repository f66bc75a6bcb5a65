import type { Pdfium } from "./boot-pdfium.ts";
import type { PdfAttachment } from "./messages.ts";
import { readString } from "./read-string.ts";

/** More files, or larger ones, are not what documents carry along on purpose. */
const maxCount = 200;
const maxBytes = 64 * 1024 * 1024;

/** Files carried inside the document, in its order; those that cannot be read are left out. */
export function readAttachments(pdfium: Pdfium, document: number): PdfAttachment[] {
  const { api } = pdfium;
  const count = Math.min(api.FPDFDoc_GetAttachmentCount(document), maxCount);
  const found: PdfAttachment[] = [];
  const length = pdfium.allocate(4);
  const readLength = (): number => new DataView(pdfium.heap().buffer).getUint32(length, true);
  for (let index = 0; index < count; index += 1) {
    const attachment = api.FPDFDoc_GetAttachment(document, index);
    if (attachment === 0) continue;
    const name = readString(pdfium, (buffer, bytes) => api.FPDFAttachment_GetName(attachment, buffer, bytes));
    const mediaType = readString(pdfium, (buffer, bytes) =>
      api.FPDFAttachment_GetSubtype(attachment, buffer, bytes),
    );
    if (api.FPDFAttachment_GetFile(attachment, 0, 0, length) === 0) continue;
    const bytes = readLength();
    if (bytes > maxBytes) continue;
    const buffer = pdfium.allocate(Math.max(1, bytes));
    const isRead = bytes === 0 || api.FPDFAttachment_GetFile(attachment, buffer, bytes, length) !== 0;
    if (isRead) {
      const content = pdfium.heap().slice(buffer, buffer + bytes);
      found.push({ name, ...(mediaType ? { mediaType } : {}), bytes: content });
    }
    pdfium.release(buffer);
  }
  pdfium.release(length);
  return found;
}
