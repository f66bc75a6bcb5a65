import { foldText } from "./fold-text.ts";

/** Frequent words, also those of business papers; a word of several languages counts for each of them in part. */
const telling = {
  en: "the and of to for is with from this that by your our please on at not are you we date invoice total tax amount bill thank number due payment quantity description price subtotal receipt cash change order page",
  de: "der die das den dem und für mit von vom bei ist nicht wir sie ihr ihre zur zum auf auch eine einen rechnung datum betrag summe gesamt gesamtbetrag mwst ust steuer menge preis einzelpreis zahlbar lieferung kunde kunden straße bitte netto brutto herrn frau tage uns unsere seite gmbh bezeichnung steuernummer geschäftsführer bank konto zzgl inkl",
  fr: "le la les des et du de pour avec par votre vos nous vous notre dans sur au aux une un est qui facture montant total tva date quantité prix unitaire désignation client échéance règlement net payer rue merci siret adresse société à",
  es: "el la los las del de para con por su que una un en es nos factura importe fecha total iva cantidad precio descripción cliente vencimiento calle gracias base imponible unidad pago número señor año dirección teléfono y",
  it: "il lo gli la le della delle dei del di da per con che una un non sono nostra vostra fattura importo totale data iva quantità prezzo descrizione cliente scadenza via grazie imponibile pagamento partita codice fiscale spett",
  pt: "o os as do da dos das de em para com por que uma um não no na ao fatura factura valor data total iva quantidade preço descrição cliente vencimento rua obrigado contribuinte pagamento morada número",
  nl: "de het een en van voor met wij ons uw op aan bij niet dit factuur factuurnummer bedrag datum totaal btw aantal prijs omschrijving klant betaling straat excl incl kvk",
  da: "og af til med ikke vi er på den det at en et fra faktura beløb dato moms antal pris beskrivelse kunde betaling vej tak cvr ialt",
  sv: "och av till med inte vi är på den det att en ett från för faktura belopp datum moms antal pris beskrivning kund betalning gatan tack summa orgnr att betala",
  nb: "og av til med ikke vi er på den det at en et fra for faktura beløp dato mva antall pris beskrivelse kunde betaling gate takk sum orgnr kontonummer forfallsdato",
  fi: "ja on ei että se tämä kanssa lasku laskun päivä yhteensä summa alv määrä hinta kuvaus asiakas eräpäivä katu kiitos viitenumero puh veroton verollinen",
  pl: "i w z na do nie że się oraz przez dla jest od faktura kwota data razem vat ilość cena nazwa klient termin płatności ul nabywca sprzedawca nip zapłaty wartość brutto netto",
  cs: "a v na se je že do z pro od při není který faktura částka datum celkem dph množství cena popis odběratel dodavatel splatnosti ul ičo dič číslo úhrada",
  hu: "a az és hogy nem egy is van meg számla összeg dátum összesen áfa mennyiség ár megnevezés vevő eladó fizetési határidő utca adószám kelte db bruttó nettó",
  ro: "și de la în cu pe nu este din pentru sau un o factura factură suma data total tva cantitate preț denumire client furnizor cumpărător scadență strada cod nr lei",
  tr: "ve bir bu için ile de da olarak fatura tutar tarih toplam kdv miktar fiyat açıklama müşteri vade ödeme sokak cadde vergi dairesi teşekkür genel birim",
} as const;

/** A language by its ISO 639-1 code. */
export type PrintLanguage = keyof typeof telling;

/** Telling words that a text must hold, and by what factor the first language must be ahead of the second. */
const minCount = 3;
const minLead = 1.25;

const knownBy = new Map<string, PrintLanguage[]>();
for (const [code, words] of Object.entries(telling) as [PrintLanguage, string][]) {
  for (const word of new Set(words.split(" "))) {
    const { text } = foldText(word, "ocr");
    const known = knownBy.get(text) ?? [];
    if (!known.includes(code)) known.push(code);
    knownBy.set(text, known);
  }
}

/**
 * The language that print is written in, told by its frequent words, so that it does not matter whether their marks were
 * read (`fur`, `StraBe`); undefined where too few of them stand there, or those of two languages.
 */
export function detectLanguage(text: string): PrintLanguage | undefined {
  const counts = new Map<PrintLanguage, number>();
  // One by one: a large text has millions, and a list of them takes more room than the text.
  const letters = /\p{L}+/gu;
  for (let match = letters.exec(text); match; match = letters.exec(text)) {
    const [word] = match;
    const known = knownBy.get(foldText(word, "ocr").text) ?? [];
    for (const code of known) counts.set(code, (counts.get(code) ?? 0) + 1 / known.length);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= minCount && first[1] >= minLead * (second?.[1] ?? 0) ? first[0] : undefined;
}
