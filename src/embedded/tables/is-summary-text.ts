import { foldText } from "../../values/fold-text.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that only sums, taxes and payments are called by (English, German, French, Spanish, Italian, Dutch, Portuguese, Polish, Czech, Hungarian, Turkish,
 * Greek, Ukrainian, Scandinavian, Finnish), folded. */
const heads = set(
  `vat tax taxes gst hst pst qst sst mwst ust umsatzsteuer mehrwertsteuer mwstbetrag steuer steuerbetrag tva iva btw
  total totals subtotal grandtotal summe gesamt gesamtsumme gesamtbetrag endbetrag endsumme nettobetrag nettosumme
  bruttobetrag rechnungsbetrag rechnungssumme zwischensumme zahlbetrag restbetrag steuersumme
  totale subtotale totaal subtotaal totaalbedrag eindbedrag factuurbedrag imponible imponibile
  paid prepaid deposit balance rounding bezahlt gezahlt anzahlung vorauszahlung restbetrag rundung
  acompte solde paye regle arrondi pagado anticipo saldo redondeo acconto pagato arrotondamento
  betaald voldaan aanbetaling afronding
  payer pagar pagare betalen zahlen payable due
  moms mva alv ptu podatek momsbelopp momsbelop summa suma razem totalt betala betale zaplaty zapłaty maksettava yhteensa
  osszesen vegosszeg afa fizetendo mindosszesen kdv toplam toplami odenecek dph celkem uhrade φπα συνολο υποσυνολο πληρωτεο разом усього всього пдв сплати
  ruckgeld wechselgeld rendu wisselgeld especes efectivo contanti contant tendered`,
);

/** Words that stand beside those and name no thing. */
const companions = set(
  `sales value added rate amount amt rounded cash net nett gross due to pay payable before after incl including inclusive excl excluding excluded included
  exclusive of on at the and for invoice this received less plus in sub grand already charge charged standard reduced zero
  zzgl zuzuglich inkl inklusive enthalten enthaltene darin davon netto brutto betrag satz steuersatz auf von der die das
  aus zu zahlen noch offen bereits abzgl abzuglich fur und gegeben bar zuruck vom
  ht ttc hors taxe taxes montant taux de du des la le les sur sous dont verse deja reste a payer net compris comprise
  base cuota importe tipo sobre el los al con sin incluido pagar por ya factura general entregado cambio
  aliquota imposta di da su pagare fattura documento complessivo inclusa esclusa compresa gia versato resto
  over van het te betalen tarief bedrag reeds hoog laag exclusief inclusief excl incl
  att exkl ekskl inkl i alt at til geral iliquido liquido com sem do kwota
  vegosszeg osszege erteke fara plata ara genel tutar tutari hesaplanan dahil haric vergiler bez zaklad castka k s καθαρη αξια ποσο γενικο τελικο με χωρις до без з сума у тому числі
  eur euro euros usd gbp chf rm myr sek nok dkk pln kr zl zł ft huf lei ron tl try грн uah kc czk`,
);

/**
 * True for words that all are those of sums, taxes and payments ("zzgl. 19 % MwSt. auf 100,00"). One other word ("VAT consultancy",
 * "Total station rental") makes it a text like any other.
 */
export function isSummaryText(text: string): boolean {
  const words = foldText(text, "normalized").text.match(/\p{L}+/gu) ?? [];
  return (
    words.some((word) => heads.has(word)) &&
    words.every((word) => word.length === 1 || heads.has(word) || companions.has(word))
  );
}
