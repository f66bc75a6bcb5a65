/** Month names in English, German, French, Spanish, Italian, Dutch, Portuguese, Malay and Indonesian, without accents. */
const names: readonly (readonly string[])[] = [
  ["january", "januar", "janner", "janvier", "enero", "gennaio", "januari", "janeiro"],
  ["february", "februar", "feber", "fevrier", "febrero", "febbraio", "februari", "fevereiro"],
  ["march", "marz", "maerz", "mrz", "mars", "marzo", "maart", "mrt", "marco", "mac"],
  ["april", "avril", "abril", "aprile"],
  ["may", "mai", "mayo", "maggio", "mei", "maio"],
  ["june", "juni", "juin", "junio", "giugno", "junho"],
  ["july", "juli", "juillet", "julio", "luglio", "julho", "jly", "julai"],
  ["august", "aout", "agosto", "augustus", "agustus", "ogos"],
  ["september", "septembre", "septiembre", "setiembre", "settembre", "setembro"],
  ["october", "oktober", "octobre", "octubre", "ottobre", "outubro"],
  ["november", "novembre", "noviembre", "novembro"],
  ["december", "dezember", "decembre", "diciembre", "dicembre", "dezembro", "desember", "disember"],
];

/** 1 to 12 for a month's name or an abbreviation of it of three letters or more; undefined where it is none or two months'. */
export function monthNumber(word: string): number | undefined {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\.$/, "");
  if (plain.length < 3) return undefined;
  const months = names.flatMap((list, index) =>
    list.some((name) => name.startsWith(plain)) ? [index + 1] : [],
  );
  return months.length === 1 ? months[0] : undefined;
}
