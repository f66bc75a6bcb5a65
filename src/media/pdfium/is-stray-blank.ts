import { characterFlags } from "./characters.ts";
import type { Characters } from "./characters.ts";

/** How far from the end of a letter a blank behind it may start, in heights of the line. */
const maxApart = 1;
/** How far letters that touch may stand apart or lie over each other, and what share of the lower one's height they have in common. */
const maxGap = 0.1;
const maxOverlap = 0.4;
const minCommon = 0.5;

/** True for a blank that is drawn elsewhere than between the letters that it was given between, and these touch: writers draw some blanks by themselves. */
export function isStrayBlank(characters: Characters, before: number, index: number): boolean {
  const { count, codes, boxes, flags, objects } = characters;
  const side = (of: number, at: number): number => boxes[4 * of + at] ?? 0;
  const isLevel = (of: number): boolean => ((flags[of] ?? 0) & characterFlags.level) !== 0;
  const next = index + 1;
  const height = side(before, 1) - side(before, 3);
  if (side(index, 0) === side(index, 2) || !isLevel(before) || !isLevel(next) || next >= count) return false;
  const apart = side(index, 0) - side(before, 2);
  if (Math.abs(apart) <= maxApart * height && Math.abs(side(index, 3) - side(before, 3)) <= height)
    return false;
  if (objects[next] === 0 || codes[next] === 0x20) return false;
  const common = Math.min(side(before, 1), side(next, 1)) - Math.max(side(before, 3), side(next, 3));
  const least = Math.min(height, side(next, 1) - side(next, 3));
  const gap = side(next, 0) - side(before, 2);
  return common >= minCommon * least && gap <= maxGap * least && gap >= -maxOverlap * least;
}
