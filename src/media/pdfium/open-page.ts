import type { Pdfium } from "./boot-pdfium.ts";
import type { FieldFrame } from "./field-frame.ts";
import { flattenPage } from "./flatten-page.ts";
import { makePageMap } from "./page-map.ts";
import type { PageMap } from "./page-map.ts";
import { PdfFault } from "./pdf-fault.ts";

/** A page in PDFium's memory, its form values and notes made part of its content. */
export interface OpenPage {
  readonly handle: number;
  /** Points, upright. */
  readonly width: number;
  readonly height: number;
  readonly map: PageMap;
  readonly frames: readonly FieldFrame[];
}

interface PageOwner {
  readonly handle: number;
  /** 0 where the document has none. */
  readonly form: number;
  /** By page; filled when a page is first opened. */
  readonly frames: Map<number, readonly FieldFrame[]>;
}

/** Runs the work with a page opened and closes it after. Throws `PdfFault` "bad-page" where the page cannot be opened. */
export function withPage<T>(
  pdfium: Pdfium,
  document: PageOwner,
  index: number,
  work: (page: OpenPage) => T,
): T {
  const { api } = pdfium;
  const frames = document.frames.get(index) ?? flattenPage(pdfium, document, index);
  document.frames.set(index, frames);
  const handle = api.FPDF_LoadPage(document.handle, index);
  if (handle === 0) throw new PdfFault("bad-page");
  try {
    const width = api.FPDF_GetPageWidthF(handle);
    const height = api.FPDF_GetPageHeightF(handle);
    if (!(width > 0 && height > 0)) throw new PdfFault("bad-page");
    return work({ handle, width, height, frames, map: makePageMap(pdfium, handle, width, height) });
  } finally {
    api.FPDF_ClosePage(handle);
  }
}
