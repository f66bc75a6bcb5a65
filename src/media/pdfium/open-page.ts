import type { Pdfium } from "./boot-pdfium.ts";
import { closeKeptPage } from "./close-kept-page.ts";
import type { KeptPage } from "./close-kept-page.ts";
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
  readonly kept: KeptPage;
  /** By page; filled when a page with annotations is first opened, since flattening takes them away. */
  readonly extras: Map<number, PageExtras>;
}

/** An engine that has grown beyond this has no room for two pages. */
const maxKeptHeapBytes = 96 * 1024 * 1024;

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

/** Runs the work with a page opened; it is closed when the next one is open. Throws `PdfFault` "bad-page" where the page cannot be opened. */
export function withPage<T>(
  pdfium: Pdfium,
  document: PageOwner,
  index: number,
  work: (page: OpenPage) => T,
): T {
  const { kept } = document;
  if (pdfium.heap().length > maxKeptHeapBytes) closeKeptPage(pdfium, kept);
  const open = (extras: PageExtras): OpenPage => {
    const page = { ...loadPage(pdfium, document.handle, index), extras };
    closeKeptPage(pdfium, kept);
    kept.page = page.handle;
    return page;
  };
  const known = document.extras.get(index);
  let page = open(known ?? noExtras);
  if (!known && pdfium.api.FPDFPage_GetAnnotCount(page.handle) > 0) {
    const extras = takeExtras(pdfium, document, page);
    document.extras.set(index, extras);
    page = extras.drawn ? open(extras) : { ...page, extras };
  }
  return work(page);
}
