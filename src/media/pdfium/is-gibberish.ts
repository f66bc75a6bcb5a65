/** Of the tokens with three or more Latin letters: most words of every language in Latin script have a vowel. */
const maxVowelless = 0.55;
/** Of all characters: letters and digits are at least four fifths of prose and three fifths of an invoice. */
const minAlphanumeric = 0.35;
/** Of the letter tokens: marks in the middle of words, as wrongly mapped fonts give. */
const maxMarksInside = 0.5;

interface Signs {
  readonly alphanumeric: number;
  /** Rows of dots, dashes and underscores are the leaders and rules of forms. */
  readonly rules: number;
  readonly length: number;
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

function countSigns(texts: readonly string[]): Signs {
  const counts = { alphanumeric: 0, rules: 0, length: 0 };
  for (const text of texts) {
    counts.length += text.length;
    for (const sign of text) {
      if (isPlainLetter(sign.charCodeAt(0)) || /[\p{L}\p{M}\p{N}]/u.test(sign)) counts.alphanumeric += 1;
      else if (/[.…_\-–—=·]/u.test(sign)) counts.rules += 1;
    }
  }
  return counts;
}

/**
 * True for the words of a text layer whose characters are mapped to the wrong ones: few letters, words without vowels,
 * or marks inside words. False where there are fewer than `minTokens` words to tell.
 */
export function isGibberish(texts: readonly string[], minTokens: number): boolean {
  if (texts.length < minTokens) return false;
  const { alphanumeric, rules, length } = countSigns(texts);
  if (alphanumeric < minAlphanumeric * (length - rules)) return true;
  const latin = texts.filter(
    (text) => text.length >= 3 && /(?:\p{Script=Latin}\P{Script=Latin}*){3}/u.test(text),
  );
  if (latin.length < minTokens) return false;
  const vowelless = latin.filter(
    (text) => !/[aeiouy]/i.test(text) && !/[aeiouy]/iu.test(text.normalize("NFD")),
  );
  if (vowelless.length > maxVowelless * latin.length) return true;
  const marked = latin.filter((text) => /\p{L}[^\p{L}\p{M}\p{N}\s.,@/:_'’&+()[\]|-]\p{L}/u.test(text));
  return marked.length > maxMarksInside * latin.length;
}
