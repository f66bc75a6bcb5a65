import { characterFlags } from "./characters.ts";
import type { Characters } from "./characters.ts";
import { hasBuiltInShape } from "./has-built-in-shape.ts";
import { isBrokenCharacter } from "./is-broken-character.ts";

/** What stands for a hyphen that splits a word at the end of a line. */
const lineEndHyphen = 2;

/** Characters that one glyph means at most, but for a few that stand for a phrase; writers that take the rest of a line for the meaning of each glyph give more. */
const maxOfGlyph = 6;

/** How many characters of a run no writer means to be read, and how many the fonts built into the engine cannot draw. */
export function countOddities(
  { codes, boxes, flags }: Characters,
  first: number,
  last: number,
): { readonly broken: number; readonly shapeless: number } {
  let ofGlyph = 1;
  let broken = 0;
  let shapeless = 0;
  for (let index = first; index <= last; index += 1) {
    const code = codes[index] ?? 0;
    const isSameGlyph =
      index > first &&
      ((flags[index] ?? 0) & characterFlags.joined) !== 0 &&
      boxes[4 * index] === boxes[4 * index - 4] &&
      boxes[4 * index + 2] === boxes[4 * index - 2];
    ofGlyph = isSameGlyph ? ofGlyph + 1 : 1;
    if (code === lineEndHyphen) continue;
    if (ofGlyph > maxOfGlyph || isBrokenCharacter(code)) broken += 1;
    if (!hasBuiltInShape(code)) shapeless += 1;
  }
  return { broken, shapeless };
}
