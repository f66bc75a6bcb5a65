import { compactText } from "./compact-text.ts";
import type { CompactLevel } from "./compact-into.ts";
import { listValueMarks } from "./list-value-marks.ts";
import { valueMarks } from "./value-marks.ts";

const breaks = /(?<=[a-z])-(?=[a-z])/g;

/** The compact text of a value that is looked for: as `compactText`. Of ASCII little is folded, and of most values less than that. */
export function compactValue(
  value: string,
  level: CompactLevel,
  marks: number = listValueMarks(value),
): string {
  if (level !== "normalized" || (marks & (valueMarks.rare | valueMarks.foreign)) !== 0)
    return compactText(value, level);
  const small = (marks & valueMarks.capital) === 0 ? value : value.toLowerCase();
  const dense = (marks & valueMarks.blank) === 0 ? small : small.replaceAll(" ", "");
  return (marks & valueMarks.dash) === 0 ? dense : dense.replace(breaks, "");
}
