import type { Pdfium } from "./boot-pdfium.ts";

/**
 * The page of a document that was opened last, 0 where it is closed. What it shares with the next one, such as fonts and colour
 * profiles, is not built again while it is open.
 */
export interface KeptPage {
  page: number;
}

/** Closes the page of a document that was opened last; to be done before the document is closed. */
export function closeKeptPage(pdfium: Pdfium, kept: KeptPage): void {
  if (kept.page !== 0) pdfium.api.FPDF_ClosePage(kept.page);
  kept.page = 0;
}
