const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ŧ: "t",
  "×": "x",
  "⁄": "/",
};
const singleQuotes = /[‘’‚‛′`´ʼ＇]/u;
const doubleQuotes = /["“”„‟″«»‹›＂]/u;
const dashes = /[\p{Pd}−]/u;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/u;
const cache = new Map<string, string>();

/** What one sign folds to: lower case without marks, plain quotes, dashes and blanks; more signs for ligatures, none for invisible ones. */
export function foldSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 128) {
    const isBlank = code === 0x20 || (code >= 0x09 && code <= 0x0d);
    return isBlank ? " " : sign === "`" ? "'" : sign.toLowerCase();
  }
  const known = cache.get(sign);
  if (known !== undefined) return known;
  let folded = "";
  if (/\s/u.test(sign)) folded = " ";
  else if (invisible.test(sign)) folded = "";
  else if (singleQuotes.test(sign)) folded = "'";
  else if (doubleQuotes.test(sign)) folded = '"';
  else if (dashes.test(sign)) folded = "-";
  else {
    const base = sign.normalize("NFKC").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    for (const letter of base) folded += letters[letter] ?? letter;
  }
  // Bounded: what is not Latin, Greek or Cyrillic is cheap enough to fold again.
  if (cache.size < 4096) cache.set(sign, folded);
  return folded;
}
