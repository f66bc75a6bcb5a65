import { foldName } from "../../values/fold-name.ts";
import { monthForms } from "../../values/month-forms.ts";
import { monthNames } from "../../values/month-names.ts";
import { monthNumber } from "../../values/month-number.ts";
import type { WordIndex } from "./word-index.ts";

/** How the names of months begin, folded. */
const beginning = new RegExp(
  [...new Set([...monthNames, ...monthForms].flat().map((month) => foldName(month).slice(0, 3)))].join("|"),
  "gu",
);
const letters = /[\p{L}\p{M}]+/uy;
const letter = /\p{L}/u;

/** Whether a word of the document is a month's name or the beginning of one; without one no date has its month as a word. */
export function holdsMonth(index: WordIndex): boolean {
  const { text, pageStarts, starts } = index.compact("normalized");
  let page = 0;
  for (const { index: at } of text.matchAll(beginning)) {
    while ((pageStarts[page + 1] ?? Infinity) <= at) page += 1;
    const printed = index.pages[page]?.text ?? "";
    const start = starts.at(at);
    if (start > 0 && letter.test(printed.charAt(start - 1))) continue;
    letters.lastIndex = start;
    const word = letters.exec(printed)?.[0] ?? "";
    if (monthNumber(word.normalize("NFKC")) !== undefined) return true;
  }
  return false;
}
