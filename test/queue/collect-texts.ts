import type { OpenDocument } from "../../src/document/open-document.ts";
import type { PageText } from "../../src/document/page-text.ts";

/** All pages asked for, in order. */
export async function collectTexts(opened: OpenDocument, pages?: readonly number[]): Promise<PageText[]> {
  const texts: PageText[] = [];
  for await (const text of opened.read(pages)) texts.push(text);
  return texts;
}
