import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";

const discountWords = labels(
  "Discount | Disc. | Total discount | Item discount | Voucher | Coupon | Promotion | Savings | Rabatt | Nachlass | Remise | Réduction | Descuento | Dto. | Sconto | Diskon | Diskaun | Korting",
);

const tax = z.object({
  label: leaf.text({
    description: "Name of the tax, as printed",
    metric: "exact-ci",
    aliases: labels("GST | SST | VAT | Tax | MwSt | USt | TVA | IVA | Sales tax | PPN | PB1 | Pajak | BTW"),
  }),
  code: leaf.identifier({ description: "Letter that marks the items of this rate" }),
  rate: leaf.percent({
    aliases: labels("Rate | % | Tax % | GST % | MwSt % | Satz | Taux | Tipo | Aliquota"),
  }),
  net: leaf.decimal({
    description: "Amount without this tax",
    aliases: labels(
      "Net | Amount | Amt (RM) | Taxable | Taxable amount | Goods | Netto | HT | Montant HT | Base | Base imponible | Imponibile | Excl. BTW | Nettó | Základ | Exkl. moms | Veroton | Underlag",
    ),
  }),
  amount: leaf.decimal({
    description: "The tax itself",
    aliases: labels(
      "Tax | Tax amount | Tax (RM) | GST | Total GST | GST amount | SST | VAT | VAT amount | MwSt | MwSt. | USt | Steuer | TVA | Montant TVA | IVA | Cuota | Imposta | Sales tax | Service tax | GST payable | PPN | PB1 | Pajak | Pajak resto | BTW | BTW bedrag | Moms | MVA | PTU | ALV | DPH | ÁFA | KDV | ΦΠΑ | ПДВ",
    ),
  }),
  gross: leaf.decimal({
    description: "Amount with this tax",
    aliases: labels(
      "Gross | Brutto | TTC | Total | Bruttó | Celkem s DPH | Inkl. moms | Verollinen | Totale | Totaal | Incl. BTW",
    ),
  }),
});

const payment = z.object({
  method: leaf.choice(["cash", "card", "emoney", "voucher", "points", "other"], {
    valueAliases: {
      cash: labels(
        "Cash | Cash tendered | Tendered | Tender | Bar | BAR | Bargeld | Gegeben | Espèces | Especes | Efectivo | Contanti | Contante | Received | Tunai | Contant | Kontant | Geg. BAR | Gegeben bar | Bar gegeben | Hotově | Hotovost | Készpénz | Numerar | Nakit | Μετρητά | Готівка | Gotówka | Käteinen | Kontanter | Kontant betaling | Dinheiro",
      ),
      card: labels(
        "Card | Credit card | Debit | Debit card | VISA | Mastercard | Maestro | AMEX | EC | EC-Karte | girocard | Kartenzahlung | Kreditkarte | Carte | CB | Carte bancaire | Tarjeta | Carta | Bancomat | POS | Pinpas | PIN | Bankpas | Karta | Platba kartou | Bankkártya | Bankkort | Kort | Kortkøb | Card bancar | Kredi kartı | Κάρτα | Картка | Korttitapahtuma | Kortti | Karta płatnicza | Cartão",
      ),
      emoney: labels(
        "E-wallet | eWallet | Touch n Go | GrabPay | Boost | PayPal | Apple Pay | Google Pay | Alipay | WeChat | Bizum | Twint",
      ),
      voucher: labels(
        "Voucher | Gift card | Gutschein | Bon d'achat | Chèque | Ticket restaurant | Vale | Buono | Buono pasto",
      ),
      points: labels("Points | Punkte | Puntos | Punti"),
    },
  }),
  amount: leaf.decimal({
    description: "What was handed over, before change",
    aliases: labels(
      "Cash | Pay | Paid | Paid amount | Payment | Amount paid | Total paid | Tunai | Bayar | Dibayar | Tendered | Tender | Amount tendered | Received | Card | Visa | Mastercard | Bar | Gegeben | Bezahlt | Kartenzahlung | EC-Karte | Espèces | Carte | CB | Payé | Efectivo | Entregado | Tarjeta | Pagado | Contanti | Contante | Pagato | Pagamento | Contant | Betaald | Ontvangen | Pinpas | Geg. BAR | Gegeben bar | Hotově | Platba kartou | Karta | Készpénz | Bankkártya | Numerar | Nakit | Kredi kartı | Μετρητά | Κάρτα | Готівка | Картка | Gotówka | Kort | Kontant | Käteinen | Kortti | Korttitapahtuma | Dinheiro | Cartão",
    ),
  }),
  cardLast4: leaf.identifier({
    description: "Last four digits only",
    aliases: labels("Card No. | Card ending | Kartennummer | N° carte | Nº tarjeta | Carta n."),
  }),
  scheme: leaf.name({ aliases: labels("Card type | Kartenart | Type de carte") }),
  authCode: leaf.identifier({
    aliases: labels(
      "Auth code | Approval code | Appr. code | Autorisierung | Genehmigungs-Nr. | N° autorisation | Autorización | Cod. aut.",
    ),
  }),
});

/** Sums, taxes and payment of a receipt. */
export const receiptTotals = {
  subtotal: leaf.decimal({
    description: "Sum of the items as printed, before discounts, service and, where prices leave it out, tax",
    aliases: labels(`
      Subtotal | Sub-total | Sub total | Sub Total (RM) | Total sales | Total amount | Total excl. GST | Total (excluding GST) | Total sales (excluding GST) | Total sales excl. GST | Total excluding tax | Total excl. tax | Gross amt | Gross amount | Total before tax
      Zwischensumme | Summe | Sous-total | Total HT | Subtotal | Suma | Subtotale | Parziale | Jumlah kecil | Subtotaal | Mezisoučet | Részösszeg | Ara toplam | Υποσύνολο | Delsumma | Delsum | Välisumma | Suma częściowa
        `),
  }),
  discounts: leaf.list(
    z.object({
      label: leaf.text({ description: "As printed" }),
      amount: leaf.decimal({ description: "Positive", aliases: discountWords }),
    }),
    { description: "Reductions of the whole receipt", aliases: discountWords },
  ),
  serviceCharge: leaf.decimal({
    aliases: labels(
      "Service charge | Service | Svc chg | Serv. charge | Serv. chrge | Service chg | Serv chg | Svc charge | Svr tax | Biaya layanan | Layanan | Bedienung | Service compris | Servicio | Servizio | Coperto",
    ),
  }),
  tip: leaf.decimal({ aliases: labels("Tip | Gratuity | Trinkgeld | Pourboire | Propina | Mancia | Fooi") }),
  taxes: leaf.list(tax, {
    description: "One entry a tax rate",
    aliases: labels(
      "GST summary | Tax summary | GST analysis | VAT summary | GST | SST | VAT | Tax | MwSt | MwSt. | Steuer | TVA | IVA | Sales tax | PPN | PB1 | Pajak | BTW | di cui IVA | dont TVA | enthaltene MwSt | davon MwSt | waarvan BTW",
    ),
  }),
  rounding: leaf.decimal({
    description: "As printed, with its sign",
    aliases: labels(
      "Rounding | Rounding adj | Rounding adjustment | Round adj. | Rnd adj | Rounding amount | Round adjustmt | Pembulatan | Penggenapan | Rundung | Arrondi | Redondeo | Arrotondamento | Afronding",
    ),
  }),
  total: leaf.decimal({
    description: "What the customer owes in the end, with tax and rounding",
    aliases: labels(`
      Total | Grand total | Total amount | Total due | Amount due | Net total | Nett total | Total sales (inclusive of GST) | Total inclusive GST | Total incl. GST
      Total RM | Total (RM) | Total payable | Rounded total | Total rounded | Balance due | To pay | Total after rounding | Total sales incl GST | Nett | Net amt | Nett amt | Total amt payable | Total amt incl. GST | Bill total | Due | Amt due | Jumlah | Jumlah bayar | Total bayar | Total belanja | Total geral
      Gesamt | Gesamtbetrag | Summe | Total EUR | Zu zahlen | Endbetrag | Gesamtsumme | Betrag | Total TTC | Net à payer | Total à payer | Montant
      Total a pagar | Importe total | TOTAL | Totale | Totale complessivo | Totale euro | Importo | Da pagare | Totaal | Te betalen | Totaalbedrag | Totaal EUR | Totalt | Att betala | I alt | At betale | Å betale | Suma | Suma PLN | Razem | Do zapłaty | Yhteensä | Celkem k úhradě | Celkem | K úhradě | Celkem Kč | Összesen | Fizetendő | Mindösszesen | Total de plată | Total lei | Genel Toplam | Toplam | TOPLAM | Ödenecek | Σύνολο | Πληρωτέο | До сплати | Всього | Сума | Razem PLN | Totalt SEK | Sammanlagt | Yhteensä EUR | Summa | Sum | I alt DKK
        `),
  }),
  payments: leaf.list(payment, {
    description: "How it was paid",
    aliases: labels(
      "Payment | Payments | Paid by | Tender | Zahlung | Zahlungsart | Règlement | Paiement | Mode de paiement | Pago | Forma de pago | Pagamento",
    ),
  }),
  change: leaf.decimal({
    description: "Money given back, positive",
    aliases: labels(
      "Change | Change due | Rückgeld | Zurück | Wechselgeld | Rendu | Rendu monnaie | Monnaie | Cambio | Vuelto | Su cambio | Resto | Cash change | Change cash | Changed | Baki | Kembali | Kembalian | Wisselgeld | Terug | Växel | Växel tillbaka | Byttepenge | Retur | Reszta | Troco | Vráceno | Vrátit | Visszajáró | Rest | Para üstü | Ρέστα | Решта | Takaisin | Tilbake | Vekslepenge | Pengar tillbaka | Vydané",
    ),
  }),
  loyalty: z
    .object({
      id: leaf.identifier({
        aliases: labels(
          "Member | Member No. | Membership No. | Member ID | Kundenkarte | Carte fidélité | Tarjeta cliente | Carta fedeltà",
        ),
      }),
      points: leaf.decimal({
        aliases: labels("Points | Points earned | Punkte | Points fidélité | Puntos | Punti"),
      }),
    })
    .prefault({}),
  fuel: z
    .object({
      litres: leaf.decimal({
        aliases: labels("Litres | Liters | Volume | Liter | Menge | Volumen | Litros | Litri | Quantité"),
      }),
      unitPrice: leaf.decimal({
        aliases: labels(
          "Price/litre | Price per litre | RM/L | Preis/Liter | EUR/l | Prix/L | Prix au litre | Precio/litro | Prezzo/litro",
        ),
      }),
      grade: leaf.text({
        metric: "exact-ci",
        aliases: labels("Grade | Product | Fuel | Kraftstoff | Carburant | Carburante | Combustible"),
      }),
      odometer: leaf.decimal({ aliases: labels("Odometer | Mileage | km-Stand | Kilométrage") }),
    })
    .prefault({}),
  itemCount: leaf.integer({
    evidence: "printed",
    aliases: labels(
      "Items | Items sold | Item count | Total items | No. of items | Total qty | Total quantity | Qty | Anzahl Artikel | Artikel | Nombre d'articles | Nº artículos | Artículos | N. articoli | Pezzi",
    ),
  }),
  fiscal: z
    .object({
      signature: leaf.identifier({
        aliases: labels("Signature | Signatur | TSE-Signatur | Signature fiscale"),
      }),
      qr: leaf.text({
        evidence: "derived",
        description: "Content of a fiscal QR code; null where there is none",
      }),
      deviceId: leaf.identifier({
        aliases: labels("TSE-Seriennummer | Seriennummer | Serial No. | Kassen-ID | Matricola | RT"),
      }),
    })
    .prefault({}),
  taxMode: leaf.choice(["inclusive", "exclusive"], {
    description: "Whether the prices of the items hold the tax already",
    valueAliases: {
      inclusive: labels(
        "inclusive of GST | incl. GST | GST inclusive | incl. MwSt | inkl. MwSt | enthaltene MwSt | TTC | dont TVA | IVA incluido | IVA inclusa | di cui IVA",
      ),
      exclusive: labels("excl. GST | exclusive of GST | plus tax | zzgl. MwSt | HT"),
    },
  }),
};
