import type { Token } from "./reading.ts";

/** Heights of the type that a blank between words is wide at most, in set text. */
const widestBlank = 0.45;
/** In a text without boxes a blank is one character wide. */
const oneCharacter = 1.01;

/** True where no more than the blank between the words of a line parts two words that follow each other. */
export function standsAtBlank(before: Token, after: Token): boolean {
  const gap = after.left - before.right;
  const isPlain = Number.isInteger(before.left) && before.right - before.left === before.text.length;
  return gap <= (isPlain ? oneCharacter : widestBlank * Math.max(before.size, after.size));
}
