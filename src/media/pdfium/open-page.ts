import type { Pdfium } from "./boot-pdfium.ts";
import { makePageMap } from "./page-map.ts";
import type { PageMap } from "./page-map.ts";
import { PdfFault } from "./pdf-fault.ts";

/** A page in PDFium's memory. */
export interface OpenPage {
  readonly handle: number;
  /** Points, upright. */
  readonly width: number;
  readonly height: number;
  readonly map: PageMap;
  /** The document's form, 0 where it has none. */
  readonly form: number;
}

/** Runs the work with a page opened and closes it after. Throws `PdfFault` "bad-page" where the page cannot be opened. */
export function withPage<T>(
  pdfium: Pdfium,
  document: { readonly handle: number; readonly form: number },
  index: number,
  work: (page: OpenPage) => T,
): T {
  const { api } = pdfium;
  const handle = api.FPDF_LoadPage(document.handle, index);
  if (handle === 0) throw new PdfFault("bad-page");
  try {
    const width = api.FPDF_GetPageWidthF(handle);
    const height = api.FPDF_GetPageHeightF(handle);
    if (!(width > 0 && height > 0)) throw new PdfFault("bad-page");
    // Boxes of a form read "unchecked" until the form has seen the page.
    if (document.form !== 0) api.FORM_OnAfterLoadPage(handle, document.form);
    const result = work({
      handle,
      width,
      height,
      form: document.form,
      map: makePageMap(pdfium, handle, width, height),
    });
    if (document.form !== 0) api.FORM_OnBeforeClosePage(handle, document.form);
    return result;
  } finally {
    api.FPDF_ClosePage(handle);
  }
}
