import { monthForms } from "../../values/month-forms.ts";
import { monthNames } from "./month-names.ts";

/** 1..12, or undefined where the word names no month. */
export function toMonth(word: string): number | undefined {
  const folded = word.toLowerCase().replace(/\.$/, "");
  const at = monthNames.findIndex(
    (forms, index) => forms.includes(folded) || monthForms[index]?.includes(folded),
  );
  return at < 0 ? undefined : at + 1;
}
