import { foldName } from "../../values/fold-name.ts";
import { monthForms } from "../../values/month-forms.ts";
import { monthNames } from "../../values/month-names.ts";
import type { WordIndex } from "./word-index.ts";

const wholeDate = /^\d{4}-(\d{2})-\d{2}$/;

/** How the names of each month begin, folded; no abbreviation is shorter. */
const beginnings = monthNames.map((names, index) => [
  ...new Set([...names, ...(monthForms[index] ?? [])].map((name) => foldName(name).slice(0, 3))),
]);

/** Whether a date can be printed with the name of its month: something in the document begins like one. */
export function mayBeNamed(index: WordIndex, iso: string): boolean {
  const [, month] = wholeDate.exec(iso) ?? [];
  const { text } = index.compact("normalized");
  return month === undefined || (beginnings[Number(month) - 1] ?? []).some((each) => text.includes(each));
}
