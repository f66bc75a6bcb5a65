import type { Pdfium } from "./boot-pdfium.ts";
import type { LoadedDocument } from "./load-document.ts";
import type { PdfOpened, PdfPage } from "./messages.ts";
import { PdfFault } from "./pdf-fault.ts";
import { readAttachments } from "./read-attachments.ts";
import { readOutline } from "./read-outline.ts";
import { readString } from "./read-string.ts";
import { withString } from "./with-string.ts";

const metadataKeys = {
  title: "Title",
  author: "Author",
  subject: "Subject",
  keywords: "Keywords",
  creator: "Creator",
  producer: "Producer",
  created: "CreationDate",
  modified: "ModDate",
};

function describePage(pdfium: Pdfium, document: number, page: number, size: number): PdfPage {
  const known = pdfium.api.FPDF_GetPageSizeByIndexF(document, page, size) !== 0;
  const view = new Float32Array(pdfium.heap().buffer, size, 2);
  const [width = 0, height = 0] = known ? view : [];
  const quarters = pdfium.api.EPDF_GetPageRotationByIndex(document, page);
  const label = readString(pdfium, (buffer, bytes) =>
    pdfium.api.FPDF_GetPageLabel(document, page, buffer, bytes),
  );
  return {
    width: Number.isFinite(width) && width > 0 ? width : 0,
    height: Number.isFinite(height) && height > 0 ? height : 0,
    rotation: (((quarters % 4) + 4) % 4) * 90,
    ...(label ? { label } : {}),
  };
}

function readMetadata(pdfium: Pdfium, document: number): Record<string, string> {
  const found = Object.entries(metadataKeys).map(([name, key]) => {
    const value = withString(pdfium, key, (tag) =>
      readString(pdfium, (buffer, bytes) => pdfium.api.FPDF_GetMetaText(document, tag, buffer, bytes)),
    );
    return [name, value.trim()] as const;
  });
  return Object.fromEntries(found.filter(([, value]) => value !== ""));
}

/** Scripts of the document, and those of fields and pages that stand uncompressed in the file. */
function hasScripts(pdfium: Pdfium, { handle, address, length }: LoadedDocument): boolean {
  if (pdfium.api.FPDFDoc_GetJavaScriptActionCount(handle) > 0) return true;
  return Buffer.from(pdfium.heap().buffer, address, length).includes("/JavaScript");
}

/** Pages, attachments and metadata of an opened document. Throws `PdfFault` where no page is usable or there are too many. */
export function describeDocument(pdfium: Pdfium, loaded: LoadedDocument, maxPages: number): PdfOpened {
  const count = pdfium.api.FPDF_GetPageCount(loaded.handle);
  if (count <= 0) throw new PdfFault("no-pages");
  if (count > maxPages) throw new PdfFault("too-many-pages", { count });
  const size = pdfium.allocate(8);
  const pages = Array.from({ length: count }, (_, page) => describePage(pdfium, loaded.handle, page, size));
  pdfium.release(size);
  if (pages.every((page) => page.width === 0)) throw new PdfFault("corrupt");
  return {
    pages,
    outline: readOutline(pdfium, loaded.handle),
    attachments: readAttachments(pdfium, loaded.handle),
    metadata: readMetadata(pdfium, loaded.handle),
    damaged: loaded.damaged || pages.some((page) => page.width === 0),
    scripted: hasScripts(pdfium, loaded),
    restricted: !loaded.usedPassword && pdfium.api.EPDF_IsEncrypted(loaded.handle) !== 0,
  };
}
