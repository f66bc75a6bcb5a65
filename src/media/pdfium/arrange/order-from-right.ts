import { characterFlags } from "../characters.ts";
import type { Characters } from "../characters.ts";
import { listSyllables } from "./list-syllables.ts";
import type { Syllable, Syllables } from "./list-syllables.ts";
import { listVisualLines } from "./list-visual-lines.ts";
import { pickCharacters } from "./pick-characters.ts";
import { readVisualWord } from "./read-visual-word.ts";

const firstFromRight = 0x5be;
const fromRight =
  /^(?!\p{N})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /^\p{L}/u;
/** Words that run from the right for each one that runs from the left, from which on a line itself does: on a page that does, and on any other. */
const minShareAmongOwn = 0.5;
const minShare = 1.5;
/** Gap that parts words where the file has no blank there, as a share of the height of the line, and beside letters whose place is that of their ink. */
const minGap = 0.1;
const minGapOfInk = 0.3;
/** The same where the engine takes it for a blank. */
const minGapOfGuess = 0.05;
/** How far letters may reach over the middle of a blank that parts them. */
const slack = 0.06;

const textOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");
const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 10 || code === 13;
const isFromRight = (code: number): boolean => code >= firstFromRight && fromRight.test(textOf(code));

/** Above 0 for a word that runs from the right, below for one that runs from the left, 0 for figures and signs. */
function directionOf({ codes }: Characters, word: readonly Syllable[]): number {
  let direction = 0;
  for (const {
    places: [place = 0],
  } of word) {
    const code = codes[place] ?? 0;
    if (isFromRight(code)) direction += 1;
    else if (letter.test(textOf(code))) direction -= 1;
  }
  return direction;
}

/** Cuts a line into words at blanks and gaps, both from left to right. */
function cutWords({ flags }: Characters, { all, blanks, guesses }: Syllables, height: number): Syllable[][] {
  const isBetween = (list: readonly number[], one: Syllable, other: Syllable): boolean =>
    list.some((x) => x >= one.right - slack * height && x <= other.left + slack * height);
  const isInked = ({ places: [place = 0] }: Syllable): boolean =>
    ((flags[place] ?? 0) & characterFlags.inked) !== 0;
  const words: Syllable[][] = [];
  let open: Syllable[] | undefined;
  let right = 0;
  for (const syllable of all.toSorted((one, next) => one.left - next.left)) {
    const last = open?.at(-1);
    const hasInk = last !== undefined && (isInked(last) || isInked(syllable));
    const isGuessed = last !== undefined && !hasInk && isBetween(guesses, last, syllable);
    const least = hasInk ? minGapOfInk : isGuessed ? minGapOfGuess : minGap;
    if (!open || !last || syllable.left - right > least * height || isBetween(blanks, last, syllable)) {
      open = [];
      words.push(open);
      right = syllable.right;
    }
    open.push(syllable);
    right = Math.max(right, syllable.right);
  }
  return words;
}

/**
 * Puts the characters of a page with letters that run from the right into words by where they stand, and those of each word into the order
 * in which they are read: the engine parts and turns words of several kinds of signs. Words follow each other from left to right.
 */
export function orderFromRight(characters: Characters): Characters {
  const { count, codes, flags } = characters;
  let right = 0;
  for (let index = 0; index < count; index += 1) if (isFromRight(codes[index] ?? 0)) right += 1;
  // Most pages have none, and patterns take longer than all else here.
  if (right === 0) return characters;
  let left = 0;
  for (let index = 0; index < count; index += 1) {
    const code = codes[index] ?? 0;
    if (code > 0x40 && !isFromRight(code) && letter.test(textOf(code))) left += 1;
  }
  const isPageFromRight = right > left;
  const isLevel = (place: number): boolean => ((flags[place] ?? 0) & characterFlags.level) !== 0;
  const isJoined = (place: number): boolean => ((flags[place] ?? 0) & characterFlags.joined) !== 0;
  const order: number[] = [];
  const joined: boolean[] = [];
  const read = new Map<number, number>();
  for (const line of listVisualLines(characters, isLevel)) {
    const syllables = listSyllables(characters, line.places);
    const words = cutWords(characters, syllables, line.top - line.bottom);
    const directions = words.map((word) => directionOf(characters, word));
    const own = directions.filter((direction) => direction > 0).length;
    const other = directions.filter((direction) => direction < 0).length;
    const isLineFromRight = isPageFromRight
      ? own > minShareAmongOwn * other || other === 0
      : own >= minShare * other;
    if (own === 0 && other > 0) {
      order.push(...line.all, -1);
      for (const place of line.all) joined.push(isJoined(place));
      joined.push(false);
      continue;
    }
    for (const word of words) {
      const signs = word.map(({ places }) => textOf(codes[places[0] ?? 0] ?? 0));
      order.push(-1);
      joined.push(false);
      let isFirst = true;
      for (const { place: at, sign } of readVisualWord(signs, isLineFromRight)) {
        const { places = [] } = word[at] ?? {};
        for (const [step, place] of places.entries()) {
          if (step === 0 && sign !== signs[at]) read.set(place, sign.codePointAt(0) ?? 0);
          order.push(place);
          joined.push(!isFirst);
          isFirst = false;
        }
      }
    }
    order.push(-1);
    joined.push(false);
  }
  for (let index = 0; index < count; index += 1) {
    if (isLevel(index) && characters.objects[index] !== 0) continue;
    if (isLevel(index) && characters.objects[index] === 0 && !isBlank(codes[index] ?? 0)) continue;
    order.push(index);
    joined.push(isJoined(index));
  }
  const picked = pickCharacters(characters, order);
  for (const [at, place] of order.entries()) {
    const flag = picked.flags[at] ?? 0;
    picked.flags[at] = joined[at] ? flag | characterFlags.joined : flag & ~characterFlags.joined;
    picked.codes[at] = read.get(place) ?? picked.codes[at] ?? 0;
  }
  return picked;
}
