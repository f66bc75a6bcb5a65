const title =
  /^\W*(?:cash\s+(?:sales?|bill)|(?:(?:simplified\s+)?tax\s+)?invoice|receipt|bill|facture|rechnung|factura|fattura)\W*$/iu;

/** True for what a paper is called, by itself. */
export function isPaperTitle(text: string): boolean {
  return title.test(text);
}
