import { textPageLayout } from "./text-page-layout.ts";

/** Finds the records of a text page's characters by their index, in words of four bytes. */
export function locateRecords(words: Uint32Array, textPage: number): (index: number) => number {
  const { page, recordWords, recordsOfBlock } = textPageLayout;
  const at = textPage >>> 2;
  const first = words[at + page.first] ?? 0;
  const blocks = (words[at + page.blocks] ?? 0) >>> 2;
  return (index) => {
    const place = first + index;
    const block = (words[blocks + Math.floor(place / recordsOfBlock)] ?? 0) >>> 2;
    return block + (place % recordsOfBlock) * recordWords;
  };
}
