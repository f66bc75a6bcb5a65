/** What only businesses of one country print: the names of their registers and taxes, and their kinds of companies. */
const countries: Readonly<Record<string, RegExp>> = {
  AUD: /\bABN\b|\bACN\b|\bPty\.? Ltd\b|\b(?:NSW|VIC|QLD|TAS|ACT)\s+\d{4}\b/,
  CAD: /\b(?:HST|QST|TVQ|TVH)\b|\b(?:AB|BC|MB|NB|NL|NS|ON|PE|QC|SK),?\s+[A-Z]\d[A-Z] ?\d[A-Z]\d\b/,
  NZD: /\bNZBN\b/,
  SGD: /\bUEN\b|\bPte\.? Ltd\b/,
  MXN: /\bRFC\b|\bCFDI\b/,
  ARS: /\bCUIT\b/,
};

/** A state before its ZIP code, and what else is said of the United States alone. */
const unitedStates =
  /\b(?:A[KLRZ]|C[AOT]|DC|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?,?\s+\d{5}(?:-\d{4})?\b|\b(?:United States|U\.?S\.?A\.?|EIN|sales tax|IRS)\b/i;

/**
 * The currency of a dollar or peso sign that stands alone, by what the document prints of the country that it comes from. US dollars where
 * nothing speaks for another one, or as much for them.
 */
export function tellDollar(texts: readonly string[]): string {
  if (texts.some((text) => unitedStates.test(text))) return "USD";
  const found = Object.keys(countries).filter((code) => texts.some((text) => countries[code]!.test(text)));
  return found.length === 1 ? found[0]! : "USD";
}
