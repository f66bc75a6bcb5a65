import type { IntList } from "../../values/int-list.ts";
import { dateShapes } from "./date-shapes.ts";
import type { DigitGroups } from "./list-digit-groups.ts";

const marks = "-./";
const yearSign = 0x5e74;

/** A mark between two groups, a blank at each side of it at most. */
function isMark(text: string, start: number, end: number): boolean {
  if (end - start === 1) return marks.includes(text.charAt(start));
  const sign = text.slice(start, end).trim();
  return sign.length === 1 && marks.includes(sign);
}

/**
 * For each group of digits the shapes of dates that may begin with it, so that patterns are tried there alone; gives the shapes of all
 * together. May name one where a pattern then finds nothing, never leave out one where it finds something.
 */
export function markDateStarts(text: string, groups: DigitGroups, marked: IntList): number {
  const { parted, spaced, monthly, whole, unparted, year } = dateShapes;
  const count = groups.length / 2;
  marked.fill(count, 0);
  let all = 0;
  let wasMark = false;
  let wasBlank = false;
  let next = text.length;
  let nextLength = 0;
  // Backwards, because what begins a date is told by what follows.
  for (let group = count - 1; group >= 0; group -= 1) {
    const start = groups.at(2 * group);
    const end = groups.at(2 * group + 1);
    const length = end - start;
    const gap = next - end;
    // No gap that counts is longer, and most are.
    const isNear = nextLength > 0 && gap <= 3;
    const isParted = isNear && isMark(text, end, next);
    const isBlank = isNear && gap === 1 && text.charCodeAt(end) === 0x20;
    let shapes = 0;
    if (isParted && wasMark) shapes |= parted;
    if (isBlank && wasBlank) shapes |= spaced;
    if (length === 8) shapes |= whole;
    if (isParted && gap === 1) {
      if (length === 4 || nextLength === 4) shapes |= monthly;
      if (nextLength === 4 || nextLength === 6) shapes |= unparted;
    }
    if (end < text.length && text.charCodeAt(end) === yearSign) shapes |= year;
    marked.items[group] = shapes;
    all |= shapes;
    wasMark = isParted;
    wasBlank = isBlank;
    next = start;
    nextLength = length;
  }
  return all;
}
