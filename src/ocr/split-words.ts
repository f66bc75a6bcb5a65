import type { Character } from "./decode-line.ts";
import { lineHeight } from "./line-height.ts";

/** Shares of the line's height. */
const minGap = 0.26;
/** Enough where the recogniser saw a space as well. */
const minSpaceGap = 0.14;
/** A gap as wide as this parts columns, whatever the other gaps are. */
const wideGap = 0.75;

/**
 * Cuts a line's characters into words by the blank stretches between them (`gaps`, pixels of a line 48 high, one fewer
 * than characters): the gaps fall in two classes, within and between words; a line with one class is one word.
 */
export function splitWords(characters: readonly Character[], gaps: readonly number[]): Character[][] {
  const threshold = Math.max(minGap * lineHeight, splitGaps(gaps));
  const words: Character[][] = [];
  for (const [index, character] of characters.entries()) {
    const gap = gaps[index - 1] ?? 0;
    const parted =
      gap >= threshold ||
      gap >= wideGap * lineHeight ||
      (character.afterSpace && gap >= minSpaceGap * lineHeight);
    const word = words.at(-1);
    if (word && !parted) word.push(character);
    else words.push([character]);
  }
  return words;
}

/** Middle between the two classes of gaps that differ most (Otsu). */
function splitGaps(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  const total = sorted.reduce((sum, gap) => sum + gap, 0);
  let lower = 0;
  let best = Infinity;
  let bestSpread = 0;
  for (let count = 1; count < sorted.length; count += 1) {
    lower += sorted[count - 1]!;
    const upperCount = sorted.length - count;
    const spread = count * upperCount * (lower / count - (total - lower) / upperCount) ** 2;
    if (spread > bestSpread) {
      bestSpread = spread;
      best = (sorted[count - 1]! + sorted[count]!) / 2;
    }
  }
  return best;
}
