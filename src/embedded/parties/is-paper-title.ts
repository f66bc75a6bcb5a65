const title =
  /^\W*(?:cash\s+(?:sales?|bill)|(?:(?:simplified\s+)?tax\s+)?invoice|receipt|bill|facture|rechnung|factura|fattura|fatura|faktura|lasku|számla|factură(?:\s+fiscală)?|factură|(?:e-arşiv\s+)?fatura|τιμολόγιο(?:\s+\p{L}+){0,2}|рахунок(?:-фактура)?|daňový doklad|credit\s+(?:note|memo)|gutschrift|avoir|purchase\s+order|delivery\s+note|lieferschein|nyugta|paragon|kvitto|kvittering|kuitti|(?:current\s+account\s+|bank\s+|account\s+|your\s+)*statement(?:\s+of\s+account)?|kontoauszug|rekeningafschrift|relevé\s+(?:de\s+compte|bancaire)|extracto(?:\s+de\s+cuenta|\s+bancario)?|estratto\s+conto|extrato(?:\s+bancário|\s+de\s+conta)?|wyciąg(?:\s+bankowy|\s+z\s+rachunku)?|kontoutdrag|kontoudtog|kontoutskrift|tiliote|výpis(?:\s+z\s+účtu)?|bankszámlakivonat|számlakivonat|extras\s+de\s+cont|hesap\s+(?:ekstresi|özeti)|κίνηση\s+λογαριασμού|виписка(?:\s+по\s+рахунку)?)(?:\s+(?:n[ro°]\.?\s*)?\d[\d/. -]*)?\W*$/iu;

/** True for what a paper is called, by itself. */
export function isPaperTitle(text: string): boolean {
  return title.test(text);
}
