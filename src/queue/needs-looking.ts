import type { OpenDocument } from "../document/open-document.ts";

/** Whether pages take long to read, told by a few of them: those that networks have to look at. */
export async function needsLooking(opened: OpenDocument, pages: readonly number[]): Promise<boolean> {
  const middle = pages[Math.floor(pages.length / 2)];
  const sample = new Set([pages[0], middle, pages.at(-1)].flatMap((page) => page ?? []));
  for await (const { textSource, status } of opened.read([...sample]))
    if (textSource === "ocr" || textSource === "mixed" || status !== "read") return true;
  return false;
}
