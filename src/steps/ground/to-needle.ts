import type { CompactLevel } from "./compact-into.ts";
import { compactValue } from "./compact-value.ts";
import { listValueMarks } from "./list-value-marks.ts";
import { valueMarks } from "./value-marks.ts";

/** Something that is looked for, made ready. */
export interface Needle {
  readonly value: string;
  /** White space as one blank. */
  readonly wanted: string;
  readonly level: CompactLevel;
  readonly compact: string;
}

/** White space beyond single blanks inside of a value. */
const isUneven = /[^\S ]|^ |  | $/u;
const mayBeUneven = valueMarks.uneven | valueMarks.rare | valueMarks.foreign;

/** Makes a value ready for being looked for, once where it is looked for often. */
export function toNeedle(value: string, level: CompactLevel): Needle {
  const marks = listValueMarks(value);
  const isEven = (marks & mayBeUneven) === 0 || !isUneven.test(value);
  const wanted = isEven ? value : value.trim().replace(/\s+/gu, " ");
  return { value, wanted, level, compact: compactValue(value, level, marks) };
}
