import type { Pdfium } from "../boot-pdfium.ts";
import { maxAnnotations } from "../max-annotations.ts";
import type { Layers } from "./layers.ts";
import { objectLayout } from "./object-layout.ts";

const flags = { hidden: 0x02, noView: 0x20 };

/** Marks the annotations of a page that are only printed, or belong to a layer that is switched off, as hidden, so that they are not made part of it. */
export function hideAnnotations(pdfium: Pdfium, page: number, layers: Layers | undefined): void {
  const { api } = pdfium;
  const count = Math.min(api.FPDFPage_GetAnnotCount(page), maxAnnotations);
  for (let index = 0; index < count; index += 1) {
    const annotation = api.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const set = api.FPDFAnnot_GetFlags(annotation);
    const dictionary = pdfium.words()[(annotation >>> 2) + objectLayout.annotation.dictionary] ?? 0;
    const isShown =
      (set & flags.noView) === 0 && (!layers || layers.isShown(layers.reader.get(dictionary, "OC")));
    if (!isShown) api.FPDFAnnot_SetFlags(annotation, set | flags.hidden);
    api.FPDFPage_CloseAnnot(annotation);
  }
}
