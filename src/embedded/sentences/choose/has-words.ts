import { foldText } from "../../../values/fold-text.ts";

const folded = new Map<string, string>();

/**
 * Whether a text holds a phrase as whole words, case and accents aside. `isLoose`: its words may end differently
 * ("appeal allowed" is in "the appeals are allowed") and up to two words may stand between them.
 */
export function hasWords(text: string, phrase: string, isLoose = false): boolean {
  const haystack = fold(text);
  const words = fold(phrase).match(/[\p{L}\d'-]+/gu) ?? [];
  if (words.length === 0) return false;
  if (!isLoose)
    return new RegExp(`(?<![\\p{L}\\d])${words.map(escape).join("[^\\p{L}\\d]+")}(?![\\p{L}\\d])`, "u").test(
      haystack,
    );
  const stems = words.map(
    (word) => `${escape(word.length > 4 ? word.replace(/(?:es|s|e|en)$/u, "") : word)}\\p{L}{0,4}`,
  );
  return new RegExp(
    `(?<![\\p{L}\\d])${stems.join("(?:[^\\p{L}\\d]+[\\p{L}\\d]+){0,2}?[^\\p{L}\\d]+")}(?![\\p{L}\\d])`,
    "u",
  ).test(haystack);
}

function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = foldText(text, "normalized").text;
  if (folded.size > 5000) folded.clear();
  folded.set(text, made);
  return made;
}

function escape(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}-]/gu, "\\$&");
}
