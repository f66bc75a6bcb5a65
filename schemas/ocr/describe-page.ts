import type { Document } from "../../src/document/document.ts";
import type { Json } from "../../src/document/json.ts";
import type { PageText } from "../../src/document/page-text.ts";

/** What is known of a page beside its text. */
export function describePage(page: PageText, document: Document): { readonly [key: string]: Json } {
  const place = document.pages[page.page];
  const measured = page.words.flatMap(({ confidence }) => confidence ?? []);
  const mean = measured.reduce((sum, each) => sum + each, 0) / measured.length;
  return {
    index: page.page,
    pageNumber: place?.pageNumber ?? null,
    width: place?.width ?? null,
    height: place?.height ?? null,
    unit: place?.unit ?? null,
    rotation: place?.rotation ?? null,
    textSource: page.textSource,
    meanConfidence: measured.length > 0 ? mean : null,
  };
}
