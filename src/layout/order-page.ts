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

/** The words without those of blanks alone; the list itself where all are clean, as nearly all are. */
function cleanWords(raw: readonly RawWord[]): readonly RawWord[] {
  let cleaned: RawWord[] | undefined;
  for (let index = 0; index < raw.length; index += 1) {
    const rawWord = raw[index];
    const word = rawWord && cleanWord(rawWord);
    if (word !== rawWord) cleaned ??= raw.slice(0, index);
    if (cleaned && word) cleaned.push(word);
  }
  return cleaned ?? raw;
}

/** Words that stand upright or turned by quarters, and those that do not or have no place. */
function partByTurn(words: readonly RawWord[]): { turned: Map<Quarter, RawWord[]>; others: RawWord[] } {
  const turned = new Map<Quarter, RawWord[]>(quarters.map((quarter) => [quarter, []]));
  const others: RawWord[] = [];
  for (const word of words) {
    const quarter = word.box && quarterOf(word);
    if (quarter === undefined) others.push(word);
    else turned.get(quarter)?.push(word);
  }
  return { turned, others };
}

/** Puts words into lines, blocks and reading order. `width` and `height` are the page's in any unit. */
export function orderPage(raw: readonly RawWord[], width: number, height: number): OrderedPage {
  const words = cleanWords(raw);
  const [pageWidth, pageHeight] = [width > 0 ? width : 1, height > 0 ? height : 1];
  const isUpright = words.every((word) => word.box !== undefined && word.angle === undefined);
  if (isUpright && words.length > 0 && words.length <= maxOrderedWords) {
    return { blocks: orderWords(words, 0, pageWidth, pageHeight), turn: 0 };
  }
  const { turned, others } = partByTurn(words);
  const placed = words.filter((word) => word.box);
  const most = quarters.find((quarter) => 2 * (turned.get(quarter)?.length ?? 0) > placed.length) ?? 0;
  const turn = (360 - most) % 360;
  if (placed.length > maxOrderedWords) {
    const homeless = words.filter((word) => !word.box);
    return { blocks: [...groupByAngle(placed), ...groupByAngle(homeless)], turn };
  }
  const blocks = [...turned].flatMap(([quarter, part]) =>
    part.length === 0 ? [] : orderWords(part, quarter, pageWidth, pageHeight),
  );
  return { blocks: [...blocks, ...groupByAngle(others)], turn };
}
