import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bootPdfium } from "../../src/media/pdfium/boot-pdfium.ts";
import { loadDocument } from "../../src/media/pdfium/load-document.ts";
import { webAssembly } from "../../src/media/pdfium/web-assembly.ts";

/** What PDFium itself needs before a single character can be asked for by its interface: opening files, and loading each page and its text page. */
export async function loadWithEngine(): Promise<(paths: readonly string[]) => void> {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
  const pdfium = await bootPdfium(await webAssembly.compile(wasm));
  const { api } = pdfium;
  return (paths) => {
    for (const path of paths) {
      const document = loadDocument(pdfium, new Uint8Array(readFileSync(path)), undefined);
      const count = api.FPDF_GetPageCount(document.handle);
      for (let index = 0; index < count; index += 1) {
        const page = api.FPDF_LoadPage(document.handle, index);
        api.FPDFText_ClosePage(api.FPDFText_LoadPage(page));
        api.FPDF_ClosePage(page);
      }
      api.FPDF_CloseDocument(document.handle);
      pdfium.release(document.address);
    }
  };
}
