import { textOf } from "../../layout/text-of.ts";
import type { WordColumns } from "../../layout/word-columns.ts";
import { isFromLayer } from "./is-from-layer.ts";

/** Of the tokens with three or more Latin letters: most words of every language in Latin script have a vowel. */
const maxVowelless = 0.55;
/** Of all characters: letters and digits are at least four fifths of prose and three fifths of an invoice. */
const minAlphanumeric = 0.35;
/** Of the letter tokens: marks in the middle of words, as wrongly mapped fonts give. */
const maxMarksInside = 0.5;

interface Signs {
  alphanumeric: number;
  /** Rows of dots, dashes and underscores are the leaders and rules of forms. */
  rules: number;
  length: number;
  /** All, and those with at least three Latin letters; of these, those without a vowel and those with a mark between two letters. */
  tokens: number;
  latin: number;
  vowelless: number;
  marked: number;
}

/** What an ASCII sign may be. A mark is what stands inside no word: neither letter, digit, blank nor a sign of names and numbers. */
const flags = { letter: 1, vowel: 2, digit: 4, rule: 8, mark: 16 };
const marksInside = /\p{L}[^\p{L}\p{M}\p{N}\s.,@/:_'’&+()[\]|-]\p{L}/u;

const flagsOf = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return (
    (/[a-z]/i.test(sign) ? flags.letter : 0) |
    (/[aeiouy]/i.test(sign) ? flags.vowel : 0) |
    (/\d/.test(sign) ? flags.digit : 0) |
    (/[._\-=]/.test(sign) ? flags.rule : 0) |
    (marksInside.test(`a${sign}a`) ? flags.mark : 0)
  );
});

function countForeign(text: string, signs: Signs): void {
  for (const sign of text) {
    if (/[\p{L}\p{M}\p{N}]/u.test(sign)) signs.alphanumeric += 1;
    else if (/[.…_\-–—=·]/u.test(sign)) signs.rules += 1;
  }
  if (text.length < 3 || !/(?:\p{Script=Latin}\P{Script=Latin}*){3}/u.test(text)) return;
  signs.latin += 1;
  if (!/[aeiouy]/iu.test(text.normalize("NFD"))) signs.vowelless += 1;
  if (marksInside.test(text)) signs.marked += 1;
}

/** False where the text has signs beyond ASCII, which only patterns can tell; they take ten times as long. */
function countPlain({ units, starts, ends }: WordColumns, word: number, signs: Signs): boolean {
  const end = ends[word] ?? 0;
  let letters = 0;
  let alphanumeric = 0;
  let rules = 0;
  let before = 0;
  let all = 0;
  let isMarked = false;
  for (let place = starts[word] ?? 0; place < end; place += 1) {
    const code = units[place] ?? 0;
    if (code >= 0x80) return false;
    const sign = flagsOf[code] ?? 0;
    if ((sign & (flags.letter | flags.digit)) !== 0) alphanumeric += 1;
    if ((sign & flags.rule) !== 0) rules += 1;
    if ((sign & flags.letter) !== 0) {
      letters += 1;
      // The two signs before this one are a letter and a mark.
      if (before === ((flags.letter << 8) | flags.mark)) isMarked = true;
    }
    before = ((before & 0xff & flags.letter) << 8) | (sign & (flags.letter | flags.mark));
    all |= sign;
  }
  signs.alphanumeric += alphanumeric;
  signs.rules += rules;
  if (letters < 3) return true;
  signs.latin += 1;
  if ((all & flags.vowel) === 0) signs.vowelless += 1;
  if (isMarked) signs.marked += 1;
  return true;
}

/**
 * True for the words of a text layer whose characters are mapped to the wrong ones: few letters, words without vowels,
 * or marks inside words. False where there are fewer than `minTokens` words to tell.
 */
export function isGibberish(words: WordColumns, minTokens: number): boolean {
  const signs: Signs = { tokens: 0, alphanumeric: 0, rules: 0, length: 0, latin: 0, vowelless: 0, marked: 0 };
  for (let word = 0; word < words.count; word += 1) {
    if (!isFromLayer(words.kinds, word)) continue;
    signs.tokens += 1;
    signs.length += (words.ends[word] ?? 0) - (words.starts[word] ?? 0);
    if (!countPlain(words, word, signs)) countForeign(textOf(words, word), signs);
  }
  const { tokens, alphanumeric, rules, length, latin, vowelless, marked } = signs;
  if (tokens < minTokens) return false;
  if (alphanumeric < minAlphanumeric * (length - rules)) return true;
  if (latin < minTokens) return false;
  return vowelless > maxVowelless * latin || marked > maxMarksInside * latin;
}
