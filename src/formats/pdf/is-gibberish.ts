/** Of the tokens with three or more Latin letters: most words of every language in Latin script have a vowel. */
const maxVowelless = 0.55;
/** Of all characters: letters and digits are at least four fifths of prose and three fifths of an invoice. */
const minAlphanumeric = 0.35;
/** Of the letter tokens: marks in the middle of words, as wrongly mapped fonts give. */
const maxMarksInside = 0.5;

/**
 * True for the words of a text layer whose characters are mapped to the wrong ones: few letters, words without vowels,
 * or marks inside words. False where there are fewer than `minTokens` words to tell.
 */
export function isGibberish(texts: readonly string[], minTokens: number): boolean {
  if (texts.length < minTokens) return false;
  const all = texts.join("");
  const alphanumeric = all.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  // Rows of dots, dashes and underscores are the leaders and rules of forms.
  const rules = all.match(/[.…_\-–—=·]/gu)?.length ?? 0;
  if (alphanumeric < minAlphanumeric * (all.length - rules)) return true;
  const latin = texts.filter((text) => (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= 3);
  if (latin.length < minTokens) return false;
  const vowelless = latin.filter((text) => !/[aeiouy]/iu.test(text.normalize("NFD")));
  if (vowelless.length > maxVowelless * latin.length) return true;
  const marked = latin.filter((text) => /\p{L}[^\p{L}\p{M}\p{N}\s.,@/:_'’&+()[\]|-]\p{L}/u.test(text));
  return marked.length > maxMarksInside * latin.length;
}
