import { compactText } from "./compact-text.ts";
import type { CompactLevel } from "./compact-text.ts";

/** Values of ASCII, in which little is folded. */
const plain = /^[\0-\x7f]*$/;
const otherBlanks = /[\t-\r]+/g;
const breaks = /(?<=[a-z])-(?=[a-z])/g;

/** The compact text of a value that is looked for: as `compactText`, without the places. */
export function compactValue(value: string, level: CompactLevel): string {
  if (level !== "normalized" || !plain.test(value)) return compactText(value, level).text;
  const folded = value.toLowerCase().replaceAll(" ", "").replaceAll("`", "'").replace(otherBlanks, "");
  return folded.includes("-") ? folded.replace(breaks, "") : folded;
}
