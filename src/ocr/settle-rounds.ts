import type { Box } from "../document/box.ts";
import type { PixelWord } from "../ports/pixel-reader.ts";

const round = /^[oO]$/;
const number = /^[-+(]?\d[\d.,]*\)?%?$/;

function overlaps(start: number, length: number, other: number, otherLength: number): boolean {
  const common = Math.min(start + length, other + otherLength) - Math.max(start, other);
  return common > 0.5 * Math.min(length, otherLength);
}

const isBeside = (one: Box, other: Box): boolean => overlaps(one.y, one.height, other.y, other.height);

/**
 * Reads a circle that stands alone as a zero where other lines of its row are lone numbers, as in the cells of a table: nothing in
 * the shape tells it from an o. `lines` are the words of each line.
 */
export function settleRounds(lines: readonly (readonly PixelWord[])[]): (readonly PixelWord[])[] {
  const alone = lines.flatMap((words) => (words.length === 1 ? words : []));
  const numbers = alone.filter(({ text }) => number.test(text));
  return lines.map((words) => {
    const [word] = words;
    if (!word || words.length > 1 || !round.test(word.text)) return words;
    if (!numbers.some(({ box }) => isBeside(box, word.box))) return words;
    return [{ ...word, text: "0", otherReading: word.text }];
  });
}
