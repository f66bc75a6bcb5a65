import type { CompactLevel } from "./compact-into.ts";
import { compactValue } from "./compact-value.ts";

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

/** Makes a value ready for being looked for, once where it is looked for often. */
export function toNeedle(value: string, level: CompactLevel): Needle {
  const wanted = isUneven.test(value) ? value.trim().replace(/\s+/gu, " ") : value;
  return { value, wanted, level, compact: compactValue(value, level) };
}
