import type { Pdfium } from "./boot-pdfium.ts";
import { maxAnnotations } from "./max-annotations.ts";

/** Links lead somewhere, and popups are only seen by whoever opens them. */
const undrawn = { link: 2, popup: 16 };

/** True where annotations of the page put something on it: field values, notes, stamps. */
export function drawsAnything({ api }: Pdfium, page: number): boolean {
  const count = Math.min(api.FPDFPage_GetAnnotCount(page), maxAnnotations);
  for (let index = 0; index < count; index += 1) {
    const annotation = api.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const subtype = api.FPDFAnnot_GetSubtype(annotation);
    api.FPDFPage_CloseAnnot(annotation);
    if (subtype !== undrawn.link && subtype !== undrawn.popup) return true;
  }
  return false;
}
