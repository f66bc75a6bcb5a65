import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { labelsOf } from "./labels-of.ts";
import { tax } from "./tax.ts";
import { taxWords } from "./tax-words.ts";

/** Taxes, totals and how amounts are meant. */
export const totalFields = {
  taxes: leaf.list(tax, {
    aliases: [
      "VAT breakdown",
      "VAT summary",
      "Tax summary",
      "Tax details",
      "Steueraufstellung",
      "Ventilation TVA",
      "Détail TVA",
      "Desglose IVA",
      "Riepilogo IVA",
      ...taxWords,
    ],
    description: "One entry a tax rate",
  }),
  withholding: leaf.list(
    z.object({
      name: leaf.text({ metric: "exact-ci" }),
      rate: leaf.percent({ aliases: ["% IRPF", "Aliquota ritenuta"] }),
      amount: leaf.decimal({
        aliases: labels(`
          Withholding | Withholding tax | IRPF | Retención | Retención IRPF | Ritenuta
          Ritenuta d'acconto | Retenue | TDS
        `),
      }),
    }),
    {
      aliases: labels("Withholding | Retención | IRPF | Ritenuta d'acconto"),
      description: "Tax that the buyer keeps back; amounts are positive",
    },
  ),
  totals: z
    .object({
      linesTotal: leaf.decimal({
        term: "BT-106",
        description: "Sum of the lines before allowances and charges of the document",
        aliases: labels(`
          Subtotal | Sub-total | Sub total | Lines total | Total lines | Goods total | Zwischensumme
          Warenwert | Positionssumme | Summe Positionen | Sous-total | Total lignes | Total brut HT
          Suma | Totale merce | Totale righe | Subtotale
          | Subtotaal
        `),
      }),
      allowanceTotal: leaf.decimal({
        term: "BT-107",
        description: "Sum of reductions, positive",
        aliases: labels(`
          Total discount | Discount | Discounts | Rabatt | Gesamtrabatt | Nachlass | Remise
          Total remises | Descuento | Descuentos | Sconto | Totale sconti
          | Korting | Totale korting
        `),
      }),
      chargeTotal: leaf.decimal({
        term: "BT-108",
        description: "Sum of additions, positive",
        aliases: labels(`
          Total charges | Shipping | Shipping & handling | Freight | Delivery | Zuschläge
          Versandkosten | Frais de port | Total frais | Gastos de envío | Portes | Spese di spedizione
          Totale spese | Contributo integrativo | Contributo previdenziale | Contributo cassa
          Contributo Inarcassa | Cassa previdenza | Cassa previdenziale | Rivalsa INPS
          | Verzendkosten | Bezorgkosten
        `),
      }),
      netTotal: leaf.decimal({
        term: "BT-109",
        description: "Total without tax",
        aliases: [
          ...labels(`
          Net total | Total net | Net | Net amount | Total excl. VAT | Total excluding VAT
          Total before tax | Taxable amount | Taxable total | Taxable value | Subtotal | Sub-total | Total ex VAT | Amount excl. tax
          Nettobetrag | Netto | Summe netto | Gesamt netto | Nettosumme | Gesamtbetrag netto
          Rechnungsbetrag netto | Gesamtsumme netto | Zwischensumme | Zwischensumme (netto)
          Total netto | Total HT | Montant HT | Montant total HT | Total hors taxe | Total hors taxes
          Net HT | Total H.T. | Sous-total HT | Montant net HT | Base imponible | Total neto
          Importe neto | Total sin IVA | Totale imponibile | Imponibile | Totale netto
          Totale IVA esclusa | Totaal excl. BTW
          | Totaal exclusief BTW | Subtotaal | Netto bedrag | Totaal netto | Bedrag excl. BTW
          Exclusief BTW | Excl. BTW | Totaal exclusief | Total ilíquido | Total sem IVA | Summa exkl. moms | Totalt exkl. moms
          Exkl. moms | Nettobelopp | Total ekskl. moms | I alt ekskl. moms | I alt uden moms | Beløb ekskl. moms | Sum ekskl. mva | Razem netto | Suma netto
          Wartość netto | Základ daně | Základ DPH | Celkem bez DPH | Veroton summa | Yhteensä ilman ALV
        `),
          ...labelsOf("netTotal"),
        ],
      }),
      taxTotal: leaf.decimal({
        term: "BT-110",
        description: "Total of the tax",
        aliases: [
          ...labels(`
          Total VAT | VAT total | VAT | VAT amount | Tax | Total tax | Tax total | Sales tax | GST
          Total GST | MwSt. | MwSt | Mehrwertsteuer | Umsatzsteuer | USt. | USt | Summe MwSt.
          MwSt.-Betrag | Steuerbetrag | zzgl. MwSt. | zzgl. USt. | Summe Umsatzsteuer | Gesamt MwSt.
          TVA | Total TVA | Montant TVA | Montant de la TVA | T.V.A. | IVA | Total IVA | Importe IVA
          Cuota IVA | I.V.A. | Totale IVA | Totale imposta | Imposta | IVA totale | BTW
          | Totaal BTW | BTW-bedrag | BTW bedrag | Moms | Moms totalt | Momsbelopp | Momsbeløb | MVA | Kwota VAT | Podatek VAT | Razem VAT | DPH | DPH celkem | Celkem DPH | Total de IVA | ALV | ALV yhteensä
        `),
          ...labelsOf("taxTotal"),
        ],
      }),
      taxTotalAccounting: leaf.decimal({
        term: "BT-111",
        description: "Total of the tax in taxCurrency",
        aliases: ["VAT in accounting currency"],
      }),
      grossTotal: leaf.decimal({
        term: "BT-112",
        description: "Total with tax",
        aliases: [
          ...labels(`
          Total | Grand total | Invoice total | Total amount | Gross total | Total incl. VAT
          Total including VAT | Total inc. tax | Gross amount | Total due | Amount due | Balance due
          Invoice amount | TOTAL | Gesamtbetrag | Gesamtsumme | Rechnungsbetrag | Endbetrag
          Bruttobetrag | Brutto | Gesamt | Summe | Rechnungssumme | Gesamt brutto
          Gesamtbetrag brutto | Summe brutto | Total brutto | Endsumme | Rechnungsbetrag brutto
          Total TTC | Montant TTC | Montant total TTC | Total T.T.C. | Total à payer | Total général
          Total toutes taxes comprises | Net à payer | Total factura | Importe total | Total con IVA
          Total general | Total a pagar | Totale fattura | Totale documento | Totale
          Totale complessivo | Totale IVA inclusa | Totale generale | Totaal
          | Totaal incl. BTW | Totaal inclusief BTW | Totaalbedrag | Factuurbedrag | Te betalen
          Eindbedrag | Totalt | Totalt inkl. moms | Summa inkl. moms | Total inkl. moms | I alt inkl. moms | I alt DKK | I alt | Valor total | Total geral
          Total com IVA | Razem brutto | Suma brutto | Wartość brutto | Razem | Att betala | Do zapłaty | Yhteensä | Maksettava | Celkem | Celkem k úhradě | K úhradě | Celkem s DPH | Summa att betala
        `),
          ...labelsOf("grossTotal"),
        ],
      }),
      paidAmount: leaf.decimal({
        term: "BT-113",
        description: "Already paid, positive",
        aliases: labels(`
          Deposit received | Deposits received | Progress payment | Payment received | Geleistete Abschläge | Abschläge | Abschlagszahlungen | abzüglich geleisteter Abschläge | bereits geleistete Abschläge
          Paid | Amount paid | Prepaid | Deposit | Deposit paid | Payments received | Less payments
          Bereits gezahlt | Anzahlung | Bereits bezahlt | Vorauszahlung | Gezahlt | Acompte
          Acompte versé | Déjà payé | Déjà réglé | Montant payé | Pagado | Anticipo | A cuenta
          Acconto | Già pagato | Pagato
          | Betaald | Reeds betaald | Reeds voldaan | Aanbetaling | Voldaan | Erhaltene Anzahlungen
          Abschlag | Abschlagszahlung | Abschlagsrechnung | abzgl. Abschlag | abzgl. Abschlagszahlung | Teilzahlung | Teilrechnung
          Erhaltene Anzahlung | Erhaltene Zahlungen | Geleistete Anzahlung | Geleistete Zahlungen
          abzgl. Anzahlung | Abzüglich Anzahlung | Prepayment | Prepayments | Prepaid amount
          Down payment | Advance payment | Less deposit | Less amount paid | Amount already paid
          Less paid | Acomptes versés | Acompte reçu | Montant déjà payé | Importe pagado
          Anticipos | Anticipo recibido | Acconti | Acconto versato | Importo pagato
        `),
      }),
      rounding: leaf.decimal({
        term: "BT-114",
        aliases: labels(`
          Rounding | Rounding adjustment | Rundung | Rundungsdifferenz | Arrondi | Redondeo
          Arrotondamento
          | Afronding | Arredondamento | Avrundning | Öresavrundning | Afrunding | Øreafrunding | Zaokrouhlení | Zaokrąglenie
        `),
      }),
      amountDue: leaf.decimal({
        term: "BT-115",
        description: "What is left to pay",
        aliases: [
          ...labels(`
          Amount due | Balance due | Total due | Balance | Amount payable | Total payable | To pay
          Please pay | Outstanding | Nachzahlung | Nachforderung | Restforderung | Restsumme | Reste dû | Solde à régler | Remaining balance | Zahlbetrag | Zu zahlen | Zahlbarer Betrag | Offener Betrag
          Restbetrag | Zu zahlender Betrag | Fälliger Betrag | Noch zu zahlen | Net à payer
          Reste à payer | Solde à payer | Montant dû | À payer | Solde | Total a pagar
          Importe a pagar | Líquido a pagar | Pendiente | Saldo | Netto a pagare | Totale da pagare
          Da pagare | Importo da pagare | Saldo dovuto
          | Te betalen | Te voldoen | Te betalen bedrag | Openstaand bedrag | Nog te betalen | Valor a pagar | Att betala | Summa att betala | At betale | Til betaling | Å betale | Do zapłaty
          Pozostało do zapłaty | Maksettava | Maksettava yhteensä | K úhradě
        `),
          ...labelsOf("amountDue"),
        ],
      }),
      previousBalance: leaf.decimal({
        description: "Unpaid balance of earlier invoices",
        aliases: labels(`
          Previous balance | Balance brought forward | Previous amount due | Vorheriger Saldo
          Solde précédent | Ancien solde | Saldo anterior | Saldo precedente | Outstanding balance | Opening balance | Offene Zahlungen | Offene Forderungen | Saldovortrag | Openstaand saldo | Vorig saldo
        `),
      }),
      amountInWords: leaf.text({
        aliases: labels(`
          Amount in words | In words | In Worten | En toutes lettres
          Arrêté la présente facture à la somme de | Son | In lettere
        `),
      }),
    })
    .prefault({})
    .meta({ aliases: labels("Totals | Summary | Summen | Totaux | Totales | Totali") }),
  amountsMode: leaf.choice(["tax-exclusive", "tax-inclusive", "none"], {
    description: "Whether the amounts of the lines hold the tax already",
    valueAliases: {
      "tax-inclusive": labels(`
          Prices include VAT | All prices include VAT | Prices incl. VAT | Prices include tax
          Prices include GST | Preise inkl. MwSt. | Preise inkl. USt. | Preise inkl. Mehrwertsteuer
          Preise inklusive Mehrwertsteuer | Preise verstehen sich inkl. MwSt. | Prix TTC
          Prix toutes taxes comprises | Precios con IVA | Precios con IVA incluido
          Precios IVA incluido | Prezzi IVA inclusa | Prezzi IVA compresa | Prezzi comprensivi di IVA
        `),
      "tax-exclusive": labels(`
          Prices exclude VAT | All prices exclude VAT | Prices excl. VAT | Preise zzgl. MwSt.
          Alle Preise zzgl. MwSt. | Preise netto | Prix HT | Prix hors taxes | Precios sin IVA
          Prezzi IVA esclusa
        `),
    },
  }),
};
