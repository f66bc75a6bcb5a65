import type { Box } from "../../document/box.ts";
import type { RawWord } from "../../document/raw-word.ts";

/** Share of a word's area that another one may cover before both are the same print. */
const maxCovered = 0.3;

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** The page's own words, and those read from its picture where the page has no words of its own. */
export function mergeWords(own: readonly RawWord[], read: readonly RawWord[]): RawWord[] {
  const added = read.filter(({ box }) => {
    if (!box) return true;
    const covered = own.reduce((sum, word) => sum + (word.box ? overlap(word.box, box) : 0), 0);
    return covered <= maxCovered * box.width * box.height;
  });
  return [...own, ...added];
}
