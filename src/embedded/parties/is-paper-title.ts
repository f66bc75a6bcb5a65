const title =
  /^\W*(?:cash\s+(?:sales?|bill)|(?:(?:simplified\s+)?tax\s+)?invoice|receipt|bill|facture|rechnung|factura|fattura|fatura|faktura|lasku|számla|factură(?:\s+fiscală)?|factură|(?:e-arşiv\s+)?fatura|τιμολόγιο(?:\s+\p{L}+){0,2}|рахунок(?:-фактура)?|daňový doklad|credit\s+(?:note|memo)|gutschrift|avoir|purchase\s+order|delivery\s+note|lieferschein|nyugta|paragon|kvitto|kvittering|kuitti)\W*$/iu;

/** True for what a paper is called, by itself. */
export function isPaperTitle(text: string): boolean {
  return title.test(text);
}
