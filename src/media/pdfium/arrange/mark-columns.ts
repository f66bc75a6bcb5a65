import { characterFlags } from "../characters.ts";
import type { Characters } from "../characters.ts";
import { pickCharacters } from "./pick-characters.ts";

/** Nothing below it is written from top to bottom. */
const firstEastAsian = 0x2e80;
const eastAsian =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u{2026}\u{2025}\u{2014}\u{2015}\u{3000}-\u{303F}\u{30FB}\u{30FC}\u{FE10}-\u{FE4F}\u{FF01}-\u{FF60}]/u;
const point = /^\p{P}/u;
/** Signs that stand below the one before, from which on a page may be one of columns, and how many times those that stand beside it they are. */
const minBelow = 8;
const minRatio = 2;
/** Shares of a sign's size: how far the middle of the next one may be beside its own, and the gap between both, where one of them is a point as well. */
const maxBeside = 0.4;
const maxGap = 0.35;
const maxGapOfPoint = 0.95;

const textOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");

/**
 * Marks the signs of East Asian text that runs from top to bottom as `down`, those of a column `joined`, where a page is written so. The engine
 * gives them in the order of reading.
 */
export function markColumns(characters: Characters): Characters {
  const { count, codes, boxes, flags, objects } = characters;
  const side = (of: number, at: number): number => boxes[4 * of + at] ?? 0;
  const sizeOf = (of: number): number => Math.max(side(of, 2) - side(of, 0), side(of, 1) - side(of, 3));
  const isOwn = (at: number): boolean =>
    (codes[at] ?? 0) >= 0x2014 &&
    ((flags[at] ?? 0) & characterFlags.level) !== 0 &&
    eastAsian.test(textOf(codes[at] ?? 0));
  let first = 0;
  while (first < count && (codes[first] ?? 0) < firstEastAsian) first += 1;
  if (first === count) return characters;
  const below = new Set<number>();
  const beside = new Set<number>();
  let before = -1;
  for (let index = 0; index < count; index += 1) {
    if (objects[index] === 0 || codes[index] === 0x20) continue;
    if (!isOwn(index)) {
      before = -1;
      continue;
    }
    if (before !== -1) {
      const size = Math.max(sizeOf(before), sizeOf(index));
      const apart = Math.abs(side(before, 0) + side(before, 2) - side(index, 0) - side(index, 2)) / 2;
      const gap = side(before, 3) - side(index, 1);
      const isPoint = point.test(textOf(codes[before] ?? 0)) || point.test(textOf(codes[index] ?? 0));
      if (apart <= maxBeside * size && Math.abs(gap) <= (isPoint ? maxGapOfPoint : maxGap) * size)
        below.add(index);
      else if (Math.abs(side(before, 3) - side(index, 3)) <= maxGap * size) beside.add(index).add(before);
    }
    before = index;
  }
  if (below.size < minBelow || below.size < minRatio * beside.size) return characters;
  const kept: number[] = [];
  let inked = 0;
  for (let index = 0; index < count; index += 1) {
    if (below.has(index)) kept.length = inked;
    kept.push(index);
    if (objects[index] === 0) continue;
    inked = kept.length;
    if (!isOwn(index) || beside.has(index)) continue;
    const isJoined = below.has(index) ? characterFlags.joined : 0;
    flags[index] = (flags[index] ?? 0) | characterFlags.down | isJoined;
  }
  return kept.length === count ? characters : pickCharacters(characters, kept);
}
