import type { Pdfium } from "./boot-pdfium.ts";
import { drawsAnything } from "./draws-anything.ts";
import { flattenPage } from "./flatten-page.ts";
import { hideAnnotations } from "./layers/hide-annotations.ts";
import type { Layers } from "./layers/layers.ts";
import { listExtras } from "./list-extras.ts";
import type { PageExtras } from "./page-extras.ts";
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
  readonly extras: PageExtras;
}

interface PageOwner {
  readonly handle: number;
  /** 0 where the document has none. */
  readonly form: number;
  /** Undefined where it has none. */
  readonly layers?: Layers | undefined;
  /** By page; filled when a page with annotations is first opened, since flattening takes them away. */
  readonly extras: Map<number, PageExtras>;
}

const noExtras: PageExtras = { frames: [], links: [], comments: [], hiddenLetters: 0, drawn: false };

function loadPage(pdfium: Pdfium, document: number, index: number): Omit<OpenPage, "extras"> {
  const { api } = pdfium;
  const handle = api.FPDF_LoadPage(document, index);
  if (handle === 0) throw new PdfFault("bad-page");
  const width = api.FPDF_GetPageWidthF(handle);
  const height = api.FPDF_GetPageHeightF(handle);
  if (width > 0 && height > 0) {
    return { handle, width, height, map: makePageMap(pdfium, handle, width, height) };
  }
  api.FPDF_ClosePage(handle);
  throw new PdfFault("bad-page");
}

/** Reads what annotations hold and, where they draw something, makes it part of the page; the page is to be opened again then. */
function takeExtras(
  pdfium: Pdfium,
  document: PageOwner,
  { handle, map, width, height }: OpenPage,
): PageExtras {
  const { api } = pdfium;
  const drawn = drawsAnything(pdfium, handle);
  if (drawn || document.layers) hideAnnotations(pdfium, handle, document.layers);
  const form = drawn ? document.form : 0;
  // Boxes of a form read "unchecked" until the form has seen the page; one of links alone has none.
  if (form !== 0) api.FORM_OnAfterLoadPage(handle, form);
  const listed = listExtras(pdfium, handle, { handle: document.handle, form }, map);
  if (form !== 0) api.FORM_OnBeforeClosePage(handle, form);
  if (drawn) flattenPage(pdfium, handle, width, height);
  return { ...listed, drawn };
}

/** Runs the work with a page opened and closes it after. Throws `PdfFault` "bad-page" where the page cannot be opened. */
export function withPage<T>(
  pdfium: Pdfium,
  document: PageOwner,
  index: number,
  work: (page: OpenPage) => T,
): T {
  const { api } = pdfium;
  let page: OpenPage = {
    ...loadPage(pdfium, document.handle, index),
    extras: document.extras.get(index) ?? noExtras,
  };
  try {
    if (!document.extras.has(index) && api.FPDFPage_GetAnnotCount(page.handle) > 0) {
      const extras = takeExtras(pdfium, document, page);
      document.extras.set(index, extras);
      if (extras.drawn) {
        api.FPDF_ClosePage(page.handle);
        page = { ...page, handle: 0 };
        page = { ...loadPage(pdfium, document.handle, index), extras };
      } else page = { ...page, extras };
    }
    return work(page);
  } finally {
    if (page.handle !== 0) api.FPDF_ClosePage(page.handle);
  }
}
