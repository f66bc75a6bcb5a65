import { dateShapes } from "./date-shapes.ts";
import type { DigitGroups } from "./list-digit-groups.ts";

const marks = "-./";

/** A mark between two groups, a blank at each side of it at most. */
function isMark(gap: string): boolean {
  const sign = gap.trim();
  return sign.length === 1 && marks.includes(sign);
}

/**
 * For each group of digits the shapes of dates that may begin with it, so that patterns are tried there alone. May name
 * one where a pattern then finds nothing, never leave out one where it finds something.
 */
export function markDateStarts(text: string, groups: DigitGroups): Uint8Array {
  const { parted, spaced, monthly, whole, unparted, year } = dateShapes;
  const marked = new Uint8Array(groups.length / 2);
  let wasMark = false;
  let wasBlank = false;
  // Backwards, because what begins a date is told by what follows.
  for (let group = marked.length - 1; group >= 0; group -= 1) {
    const end = groups[2 * group + 1] ?? 0;
    const next = groups[2 * group + 2] ?? text.length;
    const length = end - (groups[2 * group] ?? 0);
    const nextLength = (groups[2 * group + 3] ?? next) - next;
    // No gap that counts is longer, and most are.
    const gap = nextLength === 0 || next - end > 3 ? "" : text.slice(end, next);
    const isParted = gap !== "" && isMark(gap);
    const isBlank = gap === " ";
    let shapes = 0;
    if (isParted && wasMark) shapes |= parted;
    if (isBlank && wasBlank) shapes |= spaced;
    if (length === 8) shapes |= whole;
    if (isParted && gap.length === 1) {
      if (length === 4 || nextLength === 4) shapes |= monthly;
      if (nextLength === 4 || nextLength === 6) shapes |= unparted;
    }
    if (text.charAt(end) === "年") shapes |= year;
    marked[group] = shapes;
    wasMark = isParted;
    wasBlank = isBlank;
  }
  return marked;
}
