import type { Reading } from "../reading/reading.ts";

/** Words that are frequent in one language and rare in the others, also those of business papers. */
const telling: Readonly<Record<string, string>> = {
  en: "the and of to for is with from this by your please date invoice total tax amount bill thank number due payment quantity description price subtotal receipt cash change",
  de: "der die das und für mit von bei ist nicht wir sie rechnung datum betrag summe gesamt mwst ust steuer menge preis einzelpreis zahlbar lieferung kunde nr straße bitte netto brutto",
  fr: "le les des et du pour avec par votre nous vous facture montant total tva date quantité prix unitaire désignation client échéance règlement net payer rue merci au sur",
  es: "el los las del para con por su nos factura importe fecha total iva cantidad precio descripción cliente vencimiento calle gracias base imponible unidad pago",
  it: "il gli della di per con che vostra fattura importo totale data iva quantità prezzo descrizione cliente scadenza via grazie imponibile pagamento",
  nl: "de het een van en voor met factuur bedrag datum totaal btw aantal prijs omschrijving klant betaling straat excl incl",
};

const languages = Object.entries(telling).map(([code, words]) => ({
  code,
  words: new Set(words.split(" ")),
}));

/** The language with most telling words, when it is clear of the others. */
export function guessLanguage(reading: Reading): string | undefined {
  const counts = new Map<string, number>();
  for (const segment of reading.segments) {
    for (const word of segment.text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      const known = languages.filter(({ words }) => words.has(word));
      for (const { code } of known) counts.set(code, (counts.get(code) ?? 0) + 1 / known.length);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] > 1.2 * (second?.[1] ?? 0) ? first[0] : undefined;
}
