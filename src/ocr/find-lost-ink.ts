import { lineHeight } from "./line-height.ts";

/** A word as it stands in its line picture: its text and the columns of its first and last character's centers. */
export interface PlacedWord {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** Where a currency sign may stand that the recogniser lacks: ink beside an amount that no character accounts for, or one letter in its place. */
export interface LostInk {
  /** Index of the amount in the words. */
  readonly word: number;
  readonly side: "before" | "after";
  /** Columns: from its first ink to the column after the last. */
  readonly start: number;
  readonly end: number;
  /** A letter stands for the sign: one of the word, or the next word alone. */
  readonly misread: false | "inside" | "beside";
}

const money = /^[-+]?\d[\d.,']*$/;
const letterBefore = /^[a-z∈]\d[\d.,']*[.,]\d{2}$/i;
const letterAfter = /^[-+]?\d[\d.,']*[.,]\d{2}[a-z∈]$/i;
/** What was seen to come out where a sign stood by itself. */
const letterAlone = /^[EeCcf∈]$/;
/** Shares of the height: half of a digit and of any other character, and by how much a bold digit is wider than that. */
const halfDigit = 0.22;
const halfCharacter = 0.36;
const digitTail = 0.17;
/** Shares of the height between which a single sign's ink lies. */
const minSign = 0.1;
const maxSign = 0.8;

/** Looks on both sides of each amount of a line; `blank` is 1 for the columns without ink. */
export function findLostInk(words: readonly PlacedWord[], blank: Uint8Array): LostInk[] {
  return words.flatMap(({ text, first, last }, word): LostInk[] => {
    const whole = { word, start: first, end: last, misread: "inside" as const };
    if (letterBefore.test(text)) return [{ ...whole, side: "before" }];
    if (letterAfter.test(text)) return [{ ...whole, side: "after" }];
    if (!money.test(text)) return [];
    return [...findBeside(words, word, "before", blank), ...findBeside(words, word, "after", blank)];
  });
}

function findBeside(
  words: readonly PlacedWord[],
  word: number,
  side: LostInk["side"],
  blank: Uint8Array,
): LostInk[] {
  const { first, last } = words[word]!;
  const neighbour = words[side === "before" ? word - 1 : word + 1];
  if (neighbour && letterAlone.test(neighbour.text)) {
    return [{ word, side, misread: "beside", start: neighbour.first, end: neighbour.last }];
  }
  const [from, to] =
    side === "before"
      ? [neighbour ? neighbour.last + halfCharacter * lineHeight : 0, first - halfDigit * lineHeight]
      : [
          last + halfDigit * lineHeight,
          neighbour ? neighbour.first - halfCharacter * lineHeight : blank.length,
        ];
  const ink = findInk(blank, from, to);
  return ink ? [{ word, side, misread: false, ...ink }] : [];
}

/** The extent of the ink between two columns; undefined where it is too little or too much for one sign. */
function findInk(blank: Uint8Array, from: number, to: number): { start: number; end: number } | undefined {
  const tail = Math.round(digitTail * lineHeight);
  const low = Math.max(0, Math.ceil(from));
  const high = Math.min(blank.length, Math.floor(to));
  const ink = blank.subarray(low, Math.max(low, high));
  // Ink that runs in over an edge belongs to the character behind it, unless it is too wide for that.
  const first = ink.indexOf(1);
  const last = ink.lastIndexOf(1);
  const start = first > 0 && first <= tail ? ink.indexOf(0, first) : ink.indexOf(0);
  const inward = ink.length - 1 - last;
  const end = last >= 0 && inward > 0 && inward <= tail ? ink.lastIndexOf(0, last) : ink.lastIndexOf(0);
  const width = end + 1 - start;
  if (start === -1 || width < minSign * lineHeight || width > maxSign * lineHeight) return undefined;
  return { start: low + start, end: low + end + 1 };
}
