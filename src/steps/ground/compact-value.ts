import { compactText } from "./compact-text.ts";
import type { CompactLevel } from "./compact-text.ts";

/** Values in which nothing is folded but capitals. */
const plain = /^[A-Za-z0-9 .,:/&()]*$/;

/** The compact text of a value that is looked for: as `compactText`, without the places. */
export function compactValue(value: string, level: CompactLevel): string {
  if (level !== "normalized" || !plain.test(value)) return compactText(value, level).text;
  return value.toLowerCase().replaceAll(" ", "");
}
