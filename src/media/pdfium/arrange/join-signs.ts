import { characterFlags } from "../characters.ts";
import type { Characters } from "../characters.ts";
import { isStrayBlank } from "../is-stray-blank.ts";
import { pickCharacters } from "./pick-characters.ts";

/** Of letters with signs above, below, before and behind them, and of those written without blanks: none of them before this one. */
const firstSign = 0x300;
const sign = /^(?![\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}])\p{M}/u;
const signedScripts =
  /^[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Javanese}\p{Script=Balinese}\u{964}\u{965}]/u;

/** Shares of the height of a line: how far a letter may stand off those before it, and how far a sign may. */
const maxGap = 0.1;
const maxGapOfSign = 0.5;
/** How far one may stand off whose place is that of its ink, where the file itself puts blanks between words. */
const maxGapOfInk = 0.2;
const maxGapUnparted = 0.6;
/** How far a letter may start before the word that it carries on, and stand higher or lower. */
const maxBack = 0.3;
const maxShift = 0.6;

const kinds = new Map<number, number>();
const letter = 1;
const mark = 2;

/** Clusters before one in which its like is looked for, and the share of its width that both have in common then. */
const looksBack = 5;
const minCommon = 0.5;
/** How far beyond the line of one its like may stand, as a share of the height. */
const maxBeyond = 0.2;

/** 0 for what is of no such script. */
function kindOf(code: number): number {
  if (code < firstSign || code > 0x10ffff) return 0;
  let kind = kinds.get(code);
  if (kind === undefined) {
    const text = String.fromCodePoint(code);
    kind = sign.test(text) ? mark : signedScripts.test(text) ? letter : 0;
    kinds.set(code, kind);
  }
  return kind;
}

/** Letters that run from the right, and their marks, are put in order by where they stand. */
const isFromRight = (code: number): boolean =>
  (code >= 0x590 && code <= 0x8ff) ||
  (code >= 0xfb1d && code <= 0xfdff) ||
  (code >= 0xfe70 && code <= 0xfefc);
const isBlank = (code: number): boolean => code === 0x20 || code === 10 || code === 13 || code === 0xa0;

/** A letter with all that is joined to it, by the places of its first character and of what comes behind its last one. */
interface Syllable {
  readonly first: number;
  readonly end: number;
}

/** The syllable that another one tells once more for another part of its drawing. */
function findLike(
  { codes, boxes }: Characters,
  syllable: Syllable,
  known: readonly Syllable[],
): Syllable | undefined {
  const length = syllable.end - syllable.first;
  const side = (index: number, at: number): number => boxes[4 * index + at] ?? 0;
  const sidesOf = ({ first, end }: Syllable): [number, number] => {
    let [left, right] = [Infinity, -Infinity];
    for (let index = first; index < end; index += 1) {
      left = Math.min(left, side(index, 0));
      right = Math.max(right, side(index, 2));
    }
    return [left, right];
  };
  const [left, right] = sidesOf(syllable);
  return known.find((other) => {
    if (other.end - other.first !== length) return false;
    for (let place = 0; place < length; place += 1) {
      if (codes[syllable.first + place] !== codes[other.first + place]) return false;
    }
    const [start, end] = sidesOf(other);
    const middle = (side(syllable.first, 1) + side(syllable.first, 3)) / 2;
    const [high, low] = [side(other.first, 1), side(other.first, 3)];
    const slack = maxBeyond * (high - low);
    const isOnLine = middle <= high + slack && middle >= low - slack;
    return (
      isOnLine &&
      Math.min(right, end) - Math.max(left, start) >= minCommon * Math.min(right - left, end - start)
    );
  });
}

/** Gives a syllable the place of its like where that is the wider one. */
function keepWider(boxes: Float32Array, kept: Syllable, like: Syllable): void {
  const widthOf = ({ first, end }: Syllable): number =>
    Math.max(
      (boxes[4 * end - 2] ?? 0) - (boxes[4 * first] ?? 0),
      (boxes[4 * first + 2] ?? 0) - (boxes[4 * first] ?? 0),
    );
  if (widthOf(like) > widthOf(kept)) boxes.copyWithin(4 * kept.first, 4 * like.first, 4 * like.end);
}

/** Leaves out syllables of several signs that a writer tells for each glyph that draws them. */
function dropToldAgain(characters: Characters): Characters {
  const { count, codes, boxes, flags } = characters;
  const kept: number[] = [];
  let known: Syllable[] = [];
  for (let index = 0; index < count; index += 1) {
    let end = index + 1;
    while (end < count && ((flags[end] ?? 0) & characterFlags.joined) !== 0) end += 1;
    const syllable = { first: index, end };
    const isSyllable =
      end > index + 1 && ((codes[end - 1] ?? 0) >= firstSign || (codes[index] ?? 0) >= firstSign);
    const like = isSyllable ? findLike(characters, syllable, known) : undefined;
    if (like) keepWider(boxes, like, syllable);
    else for (let place = index; place < end; place += 1) kept.push(place);
    if (isSyllable && !like) known = [...known.slice(1 - looksBack), syllable];
    index = end - 1;
  }
  return kept.length === count ? characters : pickCharacters(characters, kept);
}

/** True where the file draws the blanks between its words, all of them. */
function drawsBlanks({ count, codes, boxes, objects }: Characters): boolean {
  let drawn = 0;
  let moved = 0;
  for (let index = 0; index < count; index += 1) {
    if (objects[index] === 0 || !isBlank(codes[index] ?? 0)) continue;
    if (boxes[4 * index] === boxes[4 * index + 2]) moved += 1;
    else drawn += 1;
  }
  return drawn > count / 50 && moved < drawn / 10;
}

/**
 * Joins what belongs to one word in scripts whose signs stand around their letters: the engine takes gaps in their boxes, or a sign over
 * the letter before, for the end of a word. Blanks that nothing draws are left out there.
 */
export function joinSigns(given: Characters): Characters {
  const characters = dropToldAgain(given);
  let first = 0;
  while (first < characters.count && kindOf(characters.codes[first] ?? 0) === 0) first += 1;
  if (first === characters.count) return characters;
  const { count, codes, boxes, flags, objects } = characters;
  const gapOfInk = drawsBlanks(characters) ? maxGapOfInk : maxGap;
  const kept: number[] = [];
  /** Of what was kept, up to where blanks that nothing draws follow. */
  let inked = 0;
  let before = -1;
  let isOwnBlank = true;
  let left = 0;
  let right = 0;
  for (let index = 0; index < count; index += 1) {
    const code = codes[index] ?? 0;
    if (isBlank(code)) {
      kept.push(index);
      if (objects[index] !== 0 && (before === -1 || !isStrayBlank(characters, before, index)))
        isOwnBlank = true;
      continue;
    }
    const side = (of: number, at: number): number => boxes[4 * of + at] ?? 0;
    const start = Math.min(side(index, 0), side(index, 2));
    const end = Math.max(side(index, 0), side(index, 2));
    const isLevel = ((flags[index] ?? 0) & characterFlags.level) !== 0;
    const kind = kindOf(code);
    let isJoined = false;
    if (before !== -1 && !isOwnBlank && isLevel && ((flags[before] ?? 0) & characterFlags.level) !== 0) {
      const height = Math.max(
        Math.abs(side(before, 1) - side(before, 3)),
        Math.abs(side(index, 1) - side(index, 3)),
      );
      const isParted = kept.length > inked;
      const hasInk = (((flags[index] ?? 0) | (flags[before] ?? 0)) & characterFlags.inked) !== 0;
      const gapBetween = hasInk ? gapOfInk : maxGap;
      const most = kind === mark ? maxGapOfSign : isParted ? gapBetween : maxGapUnparted;
      isJoined =
        (kind !== 0 || kindOf(codes[before] ?? 0) !== 0) &&
        !isFromRight(code) &&
        !isFromRight(codes[before] ?? 0) &&
        start - right <= most * height &&
        start >= left - maxBack * height &&
        Math.abs(Math.min(side(index, 1), side(index, 3)) - Math.min(side(before, 1), side(before, 3))) <=
          maxShift * height;
    }
    if (isJoined) {
      kept.length = inked;
      flags[index] = (flags[index] ?? 0) | characterFlags.joined;
      right = Math.max(right, end);
      left = Math.min(left, start);
    } else {
      left = start;
      right = end;
    }
    kept.push(index);
    inked = kept.length;
    before = index;
    isOwnBlank = false;
  }
  return kept.length === count ? characters : pickCharacters(characters, kept);
}
