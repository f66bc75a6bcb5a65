import { monthNames } from "./month-names.ts";

/** 1..12, or undefined where the word names no month. */
export function toMonth(word: string): number | undefined {
  const folded = word.toLowerCase().replace(/\.$/, "");
  const at = monthNames.findIndex((forms) => forms.includes(folded));
  return at < 0 ? undefined : at + 1;
}
