import { characterFlags } from "../characters.ts";
import type { Characters } from "../characters.ts";
import { isKnownLigature } from "./is-known-ligature.ts";

/** A letter with what is joined to it. */
export interface Syllable {
  /** Places of its characters in the order in which they are read, its letter first. */
  readonly places: readonly number[];
  readonly left: number;
  readonly right: number;
}

/** The letters of a line in the order given, and the middles of the blanks between them: those of the file, and those that the engine adds. */
export interface Syllables {
  readonly all: readonly Syllable[];
  readonly blanks: readonly number[];
  readonly guesses: readonly number[];
}

const mark = /^\p{M}/u;
const fromRight = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const textOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");
const isMark = (code: number): boolean => code >= 0x300 && mark.test(textOf(code));
/** Fonts that do not tell what their letters mean have the engine take them for marks of other scripts, as wide as letters. */
const maxMarkWidth = 0.15;

/** The characters of one cluster as they are read: the engine turns those that run from the right round. */
function turnCluster({ codes }: Characters, places: readonly number[]): readonly number[] {
  if (places.length < 2) return places;
  const all = places.map((place) => codes[place] ?? 0);
  if (isKnownLigature(all.map(textOf).join(""))) return places;
  if (isMark(all.at(-1) ?? 0) && !isMark(all[0] ?? 0)) return places;
  return all.every((code) => isMark(code) || fromRight.test(textOf(code))) ? places.toReversed() : places;
}

/** Puts the characters of a line, given by their places, together to letters with the marks that belong to them. */
export function listSyllables(characters: Characters, line: readonly number[]): Syllables {
  const { codes, boxes, flags, objects } = characters;
  const leftOf = (place: number): number => Math.min(boxes[4 * place] ?? 0, boxes[4 * place + 2] ?? 0);
  const rightOf = (place: number): number => Math.max(boxes[4 * place] ?? 0, boxes[4 * place + 2] ?? 0);
  const isMarkAt = (place: number): boolean => {
    const code = codes[place] ?? 0;
    if (!isMark(code)) return false;
    const height = Math.abs((boxes[4 * place + 1] ?? 0) - (boxes[4 * place + 3] ?? 0));
    return code > 0x36f || rightOf(place) - leftOf(place) < maxMarkWidth * height;
  };
  const clusters: number[][] = [];
  const blanks: number[] = [];
  const guesses: number[] = [];
  let isOpen = false;
  for (const place of line) {
    if (codes[place] === 0x20 || codes[place] === 0xa0) {
      (objects[place] === 0 ? guesses : blanks).push((leftOf(place) + rightOf(place)) / 2);
      isOpen = false;
      continue;
    }
    const last = clusters.at(-1);
    if (last && isOpen && ((flags[place] ?? 0) & characterFlags.joined) !== 0) last.push(place);
    else clusters.push([place]);
    isOpen = true;
  }
  const letters = clusters.map((cluster) => cluster.filter((place) => !isMarkAt(place)));
  // Where letters are given as they stand, from left to right, marks come before theirs.
  let forth = 0;
  let before: number | undefined;
  for (const [first] of letters) {
    if (first === undefined || !fromRight.test(textOf(codes[first] ?? 0))) continue;
    if (before !== undefined) forth += Math.sign(leftOf(first) - leftOf(before));
    before = first;
  }
  /** The cluster that a mark stands over, or else the one that it comes before or behind. */
  const findLetter = (at: number): number | undefined => {
    const [mark = 0] = clusters[at] ?? [];
    const middle = (leftOf(mark) + rightOf(mark)) / 2;
    const look = (step: number): number | undefined => {
      let place = at + step;
      while (letters[place]?.length === 0) place += step;
      return letters[place] ? place : undefined;
    };
    const near = forth > 0 ? [look(1), look(-1)] : [look(-1), look(1)];
    const isOver = (place: number | undefined): boolean =>
      letters[place ?? -1]?.some((letter) => middle > leftOf(letter) && middle < rightOf(letter)) ?? false;
    const found = near.find(isOver);
    if (found !== undefined) return found;
    let nearest: number | undefined;
    let least = Infinity;
    for (const [other, [letter]] of letters.entries()) {
      if (letter === undefined || !isOver(other)) continue;
      const apart = Math.abs((leftOf(letter) + rightOf(letter)) / 2 - middle);
      if (apart >= least) continue;
      least = apart;
      nearest = other;
    }
    return nearest ?? near.find((place) => place !== undefined);
  };
  const marks = new Map<number, number[]>();
  for (const [at, cluster] of clusters.entries()) {
    const owner = letters[at]?.length === 0 ? findLetter(at) : undefined;
    if (owner === undefined) continue;
    const known = marks.get(owner) ?? [];
    marks.set(owner, owner > at ? [...cluster, ...known] : [...known, ...cluster]);
  }
  const all = clusters.flatMap((cluster, at) => {
    const measured = letters[at] ?? [];
    if (measured.length === 0 && clusters.length > 1 && findLetter(at) !== undefined) return [];
    return {
      places: [...turnCluster(characters, cluster), ...(marks.get(at) ?? [])],
      left: Math.min(...cluster.map(leftOf)),
      right: Math.max(...cluster.map(rightOf)),
    };
  });
  return { all, blanks, guesses };
}
