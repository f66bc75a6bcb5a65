import { characterFlags } from "../characters.ts";
import type { Characters } from "../characters.ts";
import { listVisualLines } from "./list-visual-lines.ts";
import { pickCharacters } from "./pick-characters.ts";

const blank = 0x20;
/** Gap that parts words, as a share of the height of the line: where the file draws blanks there, and where not. */
const minGapAmongBlanks = 0.6;
const minGap = 0.15;
/** Widths of its widest letter from which on a line is one. */
const minReach = 1.3;

/** The characters of a line by their places, each with those that are joined to it. */
function listClusters({ flags }: Characters, places: readonly number[]): number[][] {
  const clusters: number[][] = [];
  for (const place of places) {
    const last = clusters.at(-1);
    if (last && ((flags[place] ?? 0) & characterFlags.joined) !== 0) last.push(place);
    else clusters.push([place]);
  }
  return clusters;
}

/**
 * Puts the characters of lines that run backwards, upside down or mirrored, into the order in which they are read, by where they stand: the
 * engine takes those whose letters are objects of their own from left to right, and blanks for lines between them.
 */
export function orderBackwards(characters: Characters): Characters {
  const { count, codes, boxes, flags, objects } = characters;
  const isBack = (place: number): boolean => ((flags[place] ?? 0) & characterFlags.back) !== 0;
  const first = flags.subarray(0, count).findIndex((_, place) => isBack(place) && objects[place] !== 0);
  if (first === -1) return characters;
  const sideOf = (place: number, side: number): number => boxes[4 * place + side] ?? 0;
  const leftOf = (place: number): number => Math.min(sideOf(place, 0), sideOf(place, 2));
  const rightOf = (place: number): number => Math.max(sideOf(place, 0), sideOf(place, 2));
  const order: number[] = [];
  const isOwn = (place: number): boolean => isBack(place) && objects[place] !== 0;
  // A single letter is part of a word that is not, as those of logos are; letters in a column run down the page.
  const lines = listVisualLines(characters, isOwn).filter(({ places, left, right }) => {
    const widest = Math.max(...places.map((place) => rightOf(place) - leftOf(place)));
    return places.length > 1 && right - left > minReach * widest;
  });
  const moved = new Set(lines.flatMap(({ places }) => places));
  for (let place = 0; place < count; place += 1) if (!moved.has(place)) order.push(place);
  const joined = new Set<number>();
  for (const line of lines) {
    const hasBlanks = line.places.some((place) => codes[place] === blank && leftOf(place) < rightOf(place));
    const least = (hasBlanks ? minGapAmongBlanks : minGap) * (line.top - line.bottom);
    const clusters = listClusters(
      characters,
      line.places.filter((place) => codes[place] !== blank || leftOf(place) < rightOf(place)),
    ).toSorted((one, other) => Math.max(...other.map(rightOf)) - Math.max(...one.map(rightOf)));
    order.push(-1);
    let left: number | undefined;
    for (const cluster of clusters) {
      if (left !== undefined && left - Math.max(...cluster.map(rightOf)) > least) order.push(-1);
      else if (left !== undefined) joined.add(order.length);
      left = Math.min(...cluster.map(leftOf));
      for (const [step, place] of cluster.entries()) {
        if (step > 0) joined.add(order.length);
        order.push(place);
      }
    }
  }
  const picked = pickCharacters(characters, order);
  for (const at of joined) picked.flags[at] = (picked.flags[at] ?? 0) | characterFlags.joined;
  return picked;
}
