import { latinLetters } from "./latin-letters.ts";

type Language = keyof typeof latinLetters;

const western: readonly Language[] = [
  "catalan",
  "danish",
  "dutch",
  "estonian",
  "finnish",
  "french",
  "german",
  "icelandic",
  "italian",
  "portuguese",
  "spanish",
  "swedish",
];
const central: readonly Language[] = [
  "czech",
  "german",
  "hungarian",
  "polish",
  "romanian",
  "slovak",
  "slovene",
];

/** Encodings of one byte a letter, their languages, and how much likelier others are beforehand (natural logarithm). */
const candidates: readonly {
  readonly encoding: string;
  readonly languages: readonly Language[];
  readonly handicap: number;
}[] = [
  { encoding: "windows-1252", languages: western, handicap: 0 },
  { encoding: "iso-8859-15", languages: western, handicap: 2 },
  { encoding: "windows-1250", languages: central, handicap: 2 },
  { encoding: "iso-8859-2", languages: central, handicap: 2.5 },
  { encoding: "windows-1254", languages: ["turkish"], handicap: 2 },
  { encoding: "windows-1257", languages: ["latvian", "lithuanian", "estonian"], handicap: 3 },
  { encoding: "macintosh", languages: western, handicap: 4 },
];

/** Shares of what stands in texts: a letter that the language does not have, a capital beside its small letter, a sign outside of words. */
const rare = 0.0003;
const capitalShare = 0.15;
const signShare = 0.02;
/** The currency sign that nobody prints: elsewhere its byte is a letter, or the euro. */
const unusedSign = "¤";
/** Signs behind a letter that are no part of a word in any language: m², m³, n°, nº. */
const unit = /(?<!\p{L})(?:[cdkm]?m[²³]|[nN][°º])(?!\p{L})/gu;

interface Signs {
  readonly letters: ReadonlyMap<string, number>;
  readonly inWords: number;
  readonly outside: number;
  readonly unused: number;
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /^(?![ªº])\p{L}$/u.test(char);

/** What is beyond ASCII in the text; undefined where it holds control characters. */
function countSigns(text: string): Signs | undefined {
  const letters = new Map<string, number>();
  let [inWords, outside, unused] = [0, 0, 0];
  for (const { 0: char, index } of text.matchAll(/\P{ASCII}/gu)) {
    if (/\p{Cc}|\uFFFD/u.test(char)) return undefined;
    if (isLetter(char)) letters.set(char, (letters.get(char) ?? 0) + 1);
    else if (char === unusedSign) unused += 1;
    else if (/\p{P}/u.test(char) && !/[¿¡]/u.test(char)) outside += 1;
    else if (isLetter(text[index - 1]) || (isLetter(text[index + 1]) && !/[¿¡§£€]/u.test(char))) inWords += 1;
    else outside += 1;
  }
  return { letters, inWords, outside, unused };
}

/** How likely the language has such letters, as a natural logarithm. The n-th commonest letter is taken to stand 1/n times as often. */
function weigh({ letters, inWords, outside, unused }: Signs, language: Language): number {
  const own = latinLetters[language];
  const whole = Array.from(own, (_, rank) => 1 / (rank + 1)).reduce((sum, share) => sum + share, 0);
  const shareOf = (letter: string): number => {
    const rank = own.indexOf(letter);
    if (rank >= 0) return 1 / (rank + 1) / whole;
    const small = own.indexOf(letter === "İ" ? "ı" : letter.toLowerCase());
    return small >= 0 ? capitalShare / (small + 1) / whole : rare;
  };
  let weight = (inWords + unused) * Math.log(rare) + outside * Math.log(signShare);
  for (const [letter, count] of letters) weight += count * Math.log(shareOf(letter));
  return weight;
}

/**
 * The encoding of one byte a letter in which a text in Latin script most likely stands, by which letters its language would have;
 * windows-1252 where nothing speaks for another.
 */
export function chooseLatinEncoding(bytes: Uint8Array): string {
  const found = candidates.map(({ encoding, languages, handicap }) => {
    const signs = countSigns(new TextDecoder(encoding).decode(bytes).replaceAll(unit, " "));
    const weights = signs ? languages.map((language) => weigh(signs, language)) : [];
    return { encoding, weight: Math.max(...weights) - handicap };
  });
  const best = found.reduce((first, next) => (next.weight > first.weight ? next : first));
  return best.encoding;
}
