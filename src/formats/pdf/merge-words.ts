import type { RawWord } from "../../document/raw-word.ts";
import { overlapBoxes } from "./overlap-boxes.ts";

/** Share of a word's area that others may cover before both are the same print. */
const maxCovered = 0.3;

/** The page's own words, and those read from its picture where the page has no words of its own. */
export function mergeWords(own: readonly RawWord[], read: readonly RawWord[]): RawWord[] {
  const added = read.filter(({ box }) => {
    if (!box) return true;
    const covered = own.reduce((sum, word) => sum + (word.box ? overlapBoxes(word.box, box) : 0), 0);
    return covered <= maxCovered * box.width * box.height;
  });
  return [...own, ...added];
}
