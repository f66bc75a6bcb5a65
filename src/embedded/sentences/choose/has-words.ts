import { foldText } from "../../../values/fold-text.ts";

const folded = new Map<string, string>();
const patterns = new Map<string, RegExp | undefined>();
/** More than the lines and sentences of a contract of 300 pages, each of which is asked again for every clause. */
const mostKept = 60_000;

/**
 * Whether a text holds a phrase as whole words, case and accents aside. `isLoose`: its words may end differently
 * ("appeal allowed" is in "the appeals are allowed") and up to two words may stand between them.
 */
export function hasWords(text: string, phrase: string, isLoose = false): boolean {
  const key = `${isLoose}${phrase}`;
  let pattern = patterns.get(key);
  if (!pattern && !patterns.has(key)) {
    pattern = toPattern(phrase, isLoose);
    keep(patterns, key, pattern);
  }
  return pattern?.test(fold(text)) ?? false;
}

function toPattern(phrase: string, isLoose: boolean): RegExp | undefined {
  const words = foldText(phrase, "normalized").text.match(/[\p{L}\d'-]+/gu) ?? [];
  if (words.length === 0) return undefined;
  const stems = isLoose
    ? words.map((word) => `${word.length > 4 ? word.replace(/(?:es|s|e|en)$/u, "") : word}\\p{L}{0,4}`)
    : words;
  const gap = isLoose ? "(?:[^\\p{L}\\d]+[\\p{L}\\d]+){0,2}?[^\\p{L}\\d]+" : "[^\\p{L}\\d]+";
  return new RegExp(`(?<![\\p{L}\\d])${stems.join(gap)}(?![\\p{L}\\d])`, "u");
}

function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = foldText(text, "normalized").text;
  keep(folded, text, made);
  return made;
}

/** Keeps a bounded number of entries: what is dropped is made again. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.size >= mostKept) map.clear();
  map.set(key, value);
}
