import type { RawWord } from "../document/raw-word.ts";
import { cleanWord } from "./clean-word.ts";
import { orderWords } from "./order-words.ts";
import type { Blocks } from "./order-words.ts";
import type { Quarter } from "./place-words.ts";

export interface OrderedPage {
  /** Every word once. */
  readonly blocks: Blocks;
  /** Clockwise degrees by which the page is to be turned for most of its words to stand upright. */
  readonly turn: number;
}

/** Degrees by which turned words may differ from a quarter turn, as those on skewed scans do. */
const maxTilt = 15;
/** More words on one page are no document that a person reads; they keep the order in which they came. */
const maxOrderedWords = 20_000;
const quarters: readonly Quarter[] = [0, 90, 180, 270];

function quarterOf(word: RawWord): Quarter | undefined {
  if (word.angle === undefined) return 0;
  const angle = ((word.angle % 360) + 360) % 360;
  return quarters.find((quarter) => Math.abs(((angle - quarter + 540) % 360) - 180) <= maxTilt);
}

/** Slanted words (watermarks, stamps) and words without a place: one line a run of the same angle, in the order they came. */
function groupByAngle(words: readonly RawWord[]): Blocks {
  const groups = new Map<number | undefined, RawWord[]>();
  for (const word of words) {
    const key = word.box ? word.angle : undefined;
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return [...groups.values()].map((group) => [group]);
}

/** Puts words into lines, blocks and reading order. `width` and `height` are the page's in any unit. */
export function orderPage(raw: readonly RawWord[], width: number, height: number): OrderedPage {
  const upright = new Map<Quarter, RawWord[]>(quarters.map((quarter) => [quarter, []]));
  const placed: RawWord[] = [];
  const homeless: RawWord[] = [];
  const others: RawWord[] = [];
  for (const rawWord of raw) {
    const word = cleanWord(rawWord);
    if (!word) continue;
    const quarter = word.box && quarterOf(word);
    if (word.box) placed.push(word);
    else homeless.push(word);
    if (quarter === undefined) others.push(word);
    else upright.get(quarter)?.push(word);
  }
  const turned = quarters.find((quarter) => 2 * (upright.get(quarter)?.length ?? 0) > placed.length) ?? 0;
  const turn = (360 - turned) % 360;
  if (placed.length > maxOrderedWords) {
    return { blocks: [...groupByAngle(placed), ...groupByAngle(homeless)], turn };
  }
  const [pageWidth, pageHeight] = [width > 0 ? width : 1, height > 0 ? height : 1];
  const blocks = [...upright].flatMap(([quarter, words]) =>
    words.length === 0 ? [] : orderWords(words, quarter, pageWidth, pageHeight),
  );
  return { blocks: [...blocks, ...groupByAngle(others)], turn };
}
