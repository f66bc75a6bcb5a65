import type { PageText } from "../../document/page-text.ts";

/** Cells in a line from which on it is a row of a table; a label and its value are two. */
const leastCells = 3;
/** Share of a text's signs that stand in rows of a table which is nothing else. */
const leastShare = 0.9;
/** What is shorter costs nothing to look at. */
const leastLength = 2_000;

/** Whether a text is a sheet of rows whose cells tabs part: what its cells say in words is no running text, however many there are. */
export function isTable(pages: readonly PageText[]): boolean {
  let [inRows, all] = [0, 0];
  for (const { text } of pages) {
    all += text.length;
    let tab = text.indexOf("\t");
    for (let start = 0; start < text.length;) {
      const found = text.indexOf("\n", start);
      const end = found < 0 ? text.length : found;
      let cells = 1;
      for (; tab >= 0 && tab < end; tab = text.indexOf("\t", tab + 1)) cells += 1;
      if (cells >= leastCells) inRows += end + 1 - start;
      start = end + 1;
    }
  }
  return all >= leastLength && inRows >= leastShare * all;
}
