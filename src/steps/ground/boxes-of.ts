import type { Box } from "../../document/box.ts";
import type { Span } from "../../document/span.ts";
import type { Word } from "../../document/word.ts";

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

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** The part of a word's box that a span covers: letters count as equally wide, with half a letter to spare at a cut. */
function cutTo(span: Span, { text, span: own, box }: Word): Box | undefined {
  const isWhole = span.start <= own.start && span.end >= own.end;
  if (!box || isWhole || text.length < 2 || rightToLeft.test(text)) return box;
  const letter = box.width / text.length;
  const left = Math.max(0, span.start - own.start - 0.5);
  const right = Math.min(text.length, span.end - own.start + 0.5);
  return right > left ? { ...box, x: box.x + left * letter, width: (right - left) * letter } : box;
}

/** One box for each line that the words stand on, cut to a span where only a part of a word is meant. */
export function boxesOf(words: readonly Word[], span?: Span): Box[] {
  // Words of text without pages have none.
  if (!words.some(({ box }) => box)) return [];
  const lines = new Map<number, Box>();
  for (const word of words) {
    const before = lines.get(word.line);
    const box = span ? cutTo(span, word) : word.box;
    if (box) lines.set(word.line, before ? unite(before, box) : box);
  }
  return [...lines.values()];
}
