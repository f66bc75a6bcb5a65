import type { Box } from "../../document/box.ts";
import type { IndexedWord } from "./word-index.ts";

function unite(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** One box for each line that the words stand on. */
export function boxesOf(words: readonly IndexedWord[]): Box[] {
  const lines = new Map<number, Box>();
  for (const { word } of words) {
    const before = lines.get(word.line);
    if (word.box) lines.set(word.line, before ? unite(before, word.box) : word.box);
  }
  return [...lines.values()];
}
