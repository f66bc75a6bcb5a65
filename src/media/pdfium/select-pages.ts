import type { Pdfium } from "./boot-pdfium.ts";
import { PdfFault } from "./pdf-fault.ts";

function importPages(pdfium: Pdfium, document: number, pages: readonly number[]): Uint8Array {
  const { api } = pdfium;
  const target = api.FPDF_CreateNewDocument();
  const list = pdfium.allocate(pages.length * 4);
  const writer = api.PDFiumExt_OpenFileWriter();
  try {
    new Int32Array(pdfium.heap().buffer, list, pages.length).set(pages);
    if (api.FPDF_ImportPagesByIndex(target, document, list, pages.length, 0) === 0)
      throw new PdfFault("bad-page");
    api.PDFiumExt_SaveAsCopy(target, writer);
    const bytes = api.PDFiumExt_GetFileWriterSize(writer);
    const buffer = pdfium.allocate(Math.max(1, bytes));
    api.PDFiumExt_GetFileWriterData(writer, buffer, bytes);
    const copy = pdfium.heap().slice(buffer, buffer + bytes);
    pdfium.release(buffer);
    return copy;
  } finally {
    api.PDFiumExt_CloseFileWriter(writer);
    pdfium.release(list);
    api.FPDF_CloseDocument(target);
  }
}

async function copyPages(bytes: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  const { PDFDocument } = await import("pdf-lib");
  const quiet = { updateMetadata: false };
  const source = await PDFDocument.load(bytes, quiet);
  const target = await PDFDocument.create(quiet);
  for (const page of await target.copyPages(source, [...pages])) target.addPage(page);
  return target.save();
}

/**
 * A file with only these pages, without the objects that they do not use; the same input gives the same bytes.
 * Encrypted and damaged files, which only PDFium reads, go through its import and come out unencrypted.
 */
export async function selectPages(
  pdfium: Pdfium,
  document: { readonly handle: number; readonly address: number; readonly length: number },
  pages: readonly number[],
): Promise<Uint8Array> {
  const isEncrypted = pdfium.api.EPDF_IsEncrypted(document.handle) !== 0;
  const bytes = pdfium.heap().slice(document.address, document.address + document.length);
  if (!isEncrypted) {
    try {
      return await copyPages(bytes, pages);
    } catch {
      // pdf-lib gives up on damage that PDFium reads past.
    }
  }
  return importPages(pdfium, document.handle, pages);
}
