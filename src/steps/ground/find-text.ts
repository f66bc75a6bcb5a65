import type { CompactLevel } from "./compact-into.ts";
import { findNeedle } from "./find-needle.ts";
import type { Hit } from "./hit.ts";
import { toNeedle } from "./to-needle.ts";
import type { WordIndex } from "./word-index.ts";

/** Every place where a value is printed, white space, case, marks and width aside; `exact` where not even those differ. */
export function findText(index: WordIndex, value: string, level: CompactLevel): readonly Hit[] {
  return findNeedle(index, toNeedle(value, level));
}
