import { hasBuiltInShape } from "./has-built-in-shape.ts";
import { isBrokenCharacter } from "./is-broken-character.ts";

/** What stands for a hyphen that splits a word at the end of a line. */
const lineEndHyphen = 2;

/** How many characters of a run no writer means to be read, and how many the fonts built into the engine cannot draw. */
export function countOddities(
  codes: Uint32Array,
  first: number,
  last: number,
): { readonly broken: number; readonly shapeless: number } {
  let broken = 0;
  let shapeless = 0;
  for (let index = first; index <= last; index += 1) {
    const code = codes[index] ?? 0;
    if (code === lineEndHyphen) continue;
    if (isBrokenCharacter(code)) broken += 1;
    if (!hasBuiltInShape(code)) shapeless += 1;
  }
  return { broken, shapeless };
}
