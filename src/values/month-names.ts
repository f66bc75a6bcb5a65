/** Month names in English, German, French, Spanish, Italian, Dutch, Portuguese, Malay and Indonesian, without accents. */
export const monthNames: readonly (readonly string[])[] = [
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
