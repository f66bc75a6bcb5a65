import { foldLetter } from "./fold-letter.ts";

/** What the first reader was seen to make of letters that it does not know, beside the letter without its mark. */
const misreadings: Readonly<Record<string, readonly string[]>> = {
  ü: ["ui", "ii", "i"],
  ß: ["l"],
};

/**
 * The letters of a run with the marks of its other reading; undefined where both differ in more than marks. Marks that only the
 * first reading has stay. `before`: the letter before the run.
 */
export function markLetters(
  first: readonly string[],
  second: readonly string[],
  before = "",
): string | undefined {
  const [letter, ...rest] = second;
  if (letter === undefined) return first.length === 0 ? "" : undefined;
  const folded = foldLetter(letter);
  // No word begins with ß, and none in capitals has it.
  const isMarked = isMarkedLetter(letter) && (letter !== "ß" || /\p{Ll}/u.test(before));
  const forms = isMarked ? [folded, ...(misreadings[letter.toLowerCase()] ?? [])] : [folded];
  for (let count = 1; count <= Math.min(2, first.length); count += 1) {
    const own = first.slice(0, count);
    if (!forms.includes(own.map(foldLetter).join(""))) continue;
    const tail = markLetters(first.slice(count), rest, own.at(-1));
    if (tail === undefined) continue;
    return (isMarked ? inCaseOf(own[0]!, letter) : own.join("")) + tail;
  }
  return undefined;
}

function isMarkedLetter(letter: string): boolean {
  return /[^\0-\x7f]/u.test(letter) && /^[\p{L}--[ªº]]$/v.test(letter) && /^\p{Script=Latin}$/u.test(letter);
}

function inCaseOf(own: string, letter: string): string {
  if (letter === "ß") return letter;
  return /\p{Lu}/u.test(own) ? letter.toUpperCase() : letter.toLowerCase();
}
