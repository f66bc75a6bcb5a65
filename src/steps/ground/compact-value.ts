import { compactText } from "./compact-text.ts";
import type { CompactLevel } from "./compact-text.ts";

/** Values of ASCII, in which little is folded. */
const plain = /^[\0-\x7f]*$/;
const rare = /[\t-\r`]/;
const breaks = /(?<=[a-z])-(?=[a-z])/g;

/** The compact text of a value that is looked for: as `compactText`, without the places. */
export function compactValue(value: string, level: CompactLevel): string {
  if (level !== "normalized" || !plain.test(value)) return compactText(value, level).text;
  const small = value.toLowerCase().replaceAll(" ", "");
  const folded = rare.test(small) ? small.replace(/\s+/g, "").replaceAll("`", "'") : small;
  return folded.includes("-") ? folded.replace(breaks, "") : folded;
}
