import type { Characters } from "./characters.ts";

/** Signs of a run by their index, and where in the units of its text each one starts. */
export interface TurnedSigns {
  readonly signs: readonly number[];
  readonly starts: readonly number[];
}

const fromRight = /^(?!\p{N})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const otherReading = /^[\p{L}\p{N}]/u;
const mark = /^\p{M}/u;

const textOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");

/** True where the letters of a stretch, one by one, stand further to the right: it is given as it looks, not as it is read. */
function runsLeftToRight({ codes, boxes }: Characters, signs: readonly number[]): boolean {
  let forth = 0;
  let before: number | undefined;
  for (const sign of signs) {
    if (mark.test(textOf(codes[sign] ?? 0))) continue;
    const left = Math.min(boxes[4 * sign] ?? 0, boxes[4 * sign + 2] ?? 0);
    if (before !== undefined) forth += Math.sign(left - before);
    before = left;
  }
  return forth > 0;
}

/** Turns stretches of letters that are read from the right but were given from the left, by where they stand, into the order of reading. */
export function readBackwards(
  characters: Characters,
  { signs, starts }: TurnedSigns,
  units: Uint16Array,
  end: number,
): void {
  const { codes } = characters;
  const kindOf = (place: number): "own" | "other" | "none" => {
    const text = textOf(codes[signs[place] ?? 0] ?? 0);
    return fromRight.test(text) ? "own" : otherReading.test(text) ? "other" : "none";
  };
  for (let first = 0; first < signs.length; first += 1) {
    if (kindOf(first) !== "own") continue;
    let last = first;
    for (let next = first + 1; next < signs.length && kindOf(next) !== "other"; next += 1) {
      if (kindOf(next) === "own") last = next;
    }
    const start = starts[first] ?? end;
    const stop = starts[last + 1] ?? end;
    if (last > first && runsLeftToRight(characters, signs.slice(first, last + 1))) {
      const pieces: number[] = [];
      for (let place = last; place >= first; place -= 1) {
        pieces.push(...units.subarray(starts[place] ?? end, starts[place + 1] ?? end));
      }
      if (start + pieces.length === stop) units.set(pieces, start);
    }
    first = last;
  }
}
