const names: readonly (readonly string[])[] = [
  [
    "january",
    "jan",
    "januar",
    "jänner",
    "jaenner",
    "janvier",
    "janv",
    "enero",
    "ene",
    "gennaio",
    "gen",
    "januari",
    "janeiro",
  ],
  [
    "february",
    "feb",
    "februar",
    "février",
    "fevrier",
    "févr",
    "fevr",
    "fév",
    "febrero",
    "febbraio",
    "februari",
    "fevereiro",
  ],
  ["march", "mar", "märz", "maerz", "mär", "mrz", "mars", "marzo", "maart", "mrt", "março", "mac"],
  ["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
  ["may", "mai", "mayo", "maggio", "mag", "mei", "maio"],
  ["june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho"],
  ["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "julai"],
  ["august", "aug", "août", "aout", "agosto", "ago", "augustus", "agustus", "agu", "ogos"],
  ["september", "sep", "sept", "septembre", "septiembre", "settembre", "set", "setembro"],
  ["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro"],
  ["november", "nov", "novembre", "noviembre", "novembro"],
  [
    "december",
    "dec",
    "dezember",
    "dez",
    "décembre",
    "decembre",
    "déc",
    "diciembre",
    "dic",
    "dicembre",
    "dezembro",
    "desember",
    "des",
    "disember",
    "dis",
  ],
];

/** Names of months in eight languages, longest first, for use in a regular expression. */
export const monthPattern: string = names
  .flat()
  .sort((a, b) => b.length - a.length)
  .join("|");

/** 1..12, or undefined where the word names no month. */
export function toMonth(word: string): number | undefined {
  const folded = word.toLowerCase().replace(/\.$/, "");
  const at = names.findIndex((forms) => forms.includes(folded));
  return at < 0 ? undefined : at + 1;
}
