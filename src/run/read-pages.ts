import type { ExtractionEvent } from "../document/event.ts";
import type { OpenDocument } from "../document/open-document.ts";
import type { PageText } from "../document/page-text.ts";

/** Reads the words of the pages asked for, telling of each; rejects only for an abort or a closed document. */
export async function readPages(
  document: OpenDocument,
  pages: readonly number[],
  onEvent?: (event: ExtractionEvent) => void,
): Promise<PageText[]> {
  const texts: PageText[] = [];
  onEvent?.({ type: "progress", step: "read", done: 0, total: pages.length });
  for await (const text of document.read(pages)) {
    texts.push(text);
    onEvent?.({ type: "progress", step: "read", done: texts.length, total: pages.length });
  }
  return texts;
}
