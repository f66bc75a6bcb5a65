import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { labelsOf } from "./labels-of.ts";

/** Numbers, dates and references of the document itself. */
export const headerFields = {
  invoiceNumber: leaf.identifier({
    term: "BT-1",
    description: "Number of this invoice or credit note",
    aliases: [
      ...labels(`
          Invoice No. | Invoice No | Invoice number | Invoice # | Invoice Nr. | Invoice ID | Invoice
          Inv. No. | Inv No | Bill No. | Bill number | Document No. | Document number
          Tax invoice No. | Credit note No. | Credit note number | Receipt number | Rechnungsnummer
          Rechnungs-Nr. | Rechnungsnr. | Rechnung Nr. | Rechnung Nr | Rechnung | Re.-Nr. | Rg.-Nr.
          RE-Nr. | Belegnummer | Beleg-Nr. | Belegnr. | Gutschrift Nr. | Gutschriftsnummer
          Facture n° | Facture No | N° de facture | N° facture | Numéro de facture | No de facture
          Facture | Avoir n° | N° d'avoir | Número de factura | Nº de factura | N.º de factura
          Factura nº | Factura n.º | Factura No. | Nº factura | Núm. factura | Factura | Fattura n.
          Fattura n° | Fattura nr. | Numero fattura | N. fattura | Numero documento | Nr. documento
          Fattura | Nota di credito n. | Factuurnummer | Fatura n.º | Factuur nr. | Factuur
          Fatura nº | Número da fatura | Fatura-Recibo | Fatura simplificada | Factura simplificada | Fatura | Nº da fatura | Fakturanummer | Fakturanr. | Faktura nr. | Faktura | Faktura VAT nr | Faktura VAT | Nr faktury
          Numer faktury | Laskun numero | Laskunumero | Lasku nro | Číslo faktury | Faktura č. | Número | Núm. | Parcella n. | Notula n.
        `),
      ...labelsOf("invoiceNumber"),
    ],
  }),
  issueDate: leaf.date({
    term: "BT-2",
    description: "Date of issue",
    aliases: [
      ...labels(`
          Invoice date | Date of invoice | Issue date | Date of issue | Date issued | Issued
          Issued on | Bill date | Billing date | Date | Dated | Document date | Tax point | Inv. date
          Rechnungsdatum | Ausstellungsdatum | Belegdatum | Datum | Rechnung vom | vom
          Date de facture | Date de facturation | Date facture | Date d'émission | Émise le
          Date de la facture | En date du | Fecha de factura | Fecha factura | Fecha de emisión
          Fecha de expedición | Fecha | Emitida el | Data fattura | Data di emissione | Data emissione
          Data documento | Data | Factuurdatum | Datum factuur | Data de emissão | Fakturadatum | Fakturadato | Dato | Data wystawienia | Laskun päiväys
          Laskun päivä | Päivämäärä | Päiväys | Datum vystavení | Data da fatura
        `),
      ...labelsOf("issueDate"),
    ],
  }),
  documentType: leaf.choice(
    ["invoice", "credit-note", "corrected", "proforma", "self-billed", "debit-note", "prepayment"],
    {
      term: "BT-3",
      valueAliases: {
        invoice: labels("Invoice | Tax invoice | Rechnung | Facture | Factura | Fattura"),
        "credit-note": labels(`
          Credit note | Credit memo | Gutschrift | Rechnungskorrektur | Stornorechnung | Avoir
          Facture d'avoir | Note de crédit | Nota de crédito | Factura de abono | Nota di credito
        `),
        corrected: labels(`
          Corrected invoice | Korrekturrechnung | Rechnungsberichtigung | Facture rectificative
          Factura rectificativa | Fattura rettificativa
        `),
        proforma: labels(`
          Proforma | Pro forma invoice | Proforma-Rechnung | Facture pro forma | Factura proforma
          Fattura proforma
        `),
        "self-billed": labels(`
          Self-billed invoice | Self billing | Gutschriftsverfahren | Autofacturation | Autofactura
          Autofattura
        `),
        "debit-note": labels(`
          Debit note | Lastschriftanzeige | Belastungsanzeige | Note de débit | Nota de débito
          Nota di debito
        `),
        prepayment: labels(`
          Prepayment invoice | Deposit invoice | Anzahlungsrechnung | Abschlagsrechnung
          Facture d'acompte | Factura de anticipo | Fattura di acconto
        `),
      },
    },
  ),
  currency: leaf.currency({
    term: "BT-5",
    description: "ISO 4217 code of the amounts",
    aliases: labels("Currency | Währung | Devise | Monnaie | Moneda | Divisa | Valuta"),
  }),
  taxCurrency: leaf.currency({
    term: "BT-6",
    description: "Currency of the tax accounts, where it is another one",
    aliases: labels("VAT currency | Tax currency | Steuerwährung | Devise de TVA"),
  }),
  taxPointDate: leaf.date({
    term: "BT-7",
    description: "Date on which tax becomes due",
    aliases: [
      ...labels(`
          Tax point date | Tax date | VAT date | Steuerdatum | Leistungsdatum | Date d'exigibilité
          Fecha de operación | Data esigibilità IVA
        `),
      ...labelsOf("taxPointDate"),
    ],
  }),
  dueDate: leaf.date({
    term: "BT-9",
    description: "Last day to pay",
    aliases: [
      ...labels(`
          Due date | Payment due | Due | Due on | Due by | Pay by | Payment due date | Please pay by
          Date due | Payable by | no later than | at the latest on | spätestens am | bis spätestens
          spätestens bis | au plus tard le | a más tardar el | entro e non oltre il | entro il | uiterlijk | uiterlijk op | uiterlijk vóór | senest | senast | o mais tardar até | nejpozději do | najpóźniej do | Datum splatnosti | Splatnost | Termin płatności
          Fälligkeitsdatum | Fällig am | Fällig | Fälligkeit | Zahlbar bis
          Zahlungsziel | Zahlung bis | Zu zahlen bis | Bitte zahlen Sie bis | Zahlbar bis zum | zahlbar ohne Abzug bis
          ohne Abzug bis | ohne Abzug bis zum | bis spätestens zum | Bitte überweisen Sie den Betrag bis
          Bitte überweisen Sie bis | Bitte überweisen Sie den Rechnungsbetrag bis zum | Bitte begleichen Sie bis | Date d'échéance
          Échéance | Date limite de paiement | À payer avant le | Payable le | Date de règlement
          Fecha de vencimiento | Vencimiento | Fecha límite de pago | Vence el | Data di scadenza
          Scadenza | Data scadenza | Scadenza pagamento | Vervaldatum | Uiterste betaaldatum
          Te betalen vóór | Data de vencimento | Vencimento | Förfallodatum | Förfallodag | Forfaldsdato | Forfallsdato | Forfall | Betalingsfrist
          netto bis | Forfald | Forfald d. | Forfalder | Forfalder d. | Forfalder den | Betales senest | Sidste rettidige betalingsdag | Termin płatności | Eräpäivä | Datum splatnosti
        `),
      ...labelsOf("dueDate"),
    ],
  }),
  buyerReference: leaf.identifier({
    term: "BT-10",
    aliases: labels(`
          Buyer reference | Your reference | Your ref. | Reference | Ref. | Customer reference
          Ihr Zeichen | Ihre Referenz | Leitweg-ID
          Votre référence | V/Réf. | Su referencia | Vostro riferimento | Vs. rif. | Uw referentie
          Uw kenmerk
        `),
  }),
  projectRef: leaf.identifier({
    term: "BT-11",
    aliases: labels(`
          Project | Project No. | Job No. | Projekt | Bauvorhaben | Objekt | Projektnummer
          Projekt-Nr. | Projet | Chantier
          Proyecto | Progetto | Commessa
        `),
  }),
  contractRef: leaf.identifier({
    term: "BT-12",
    aliases: labels(`
          Contract | Contract No. | Agreement No. | Vertragsnummer | Vertrags-Nr. | Contrat
          N° de contrat | Contrato | Nº de contrato | Contratto | N. contratto
        `),
  }),
  purchaseOrder: leaf.identifier({
    term: "BT-13",
    description: "The buyer's order",
    aliases: labels(`
          PO | PO No. | PO number | P.O. No. | PO # | P.O. # | P.O. number | Purchase order
          Purchase order No. | Order No. | Order number | Your order | Order reference
          Customer order | Order ID | Bestellnummer | Bestell-Nr. | Bestellung | Ihre Bestellung
          Ihre Bestellnummer | Bestellreferenz | N° de commande | Commande n° | Bon de commande
          Votre commande | Référence commande | Numéro de commande | Commande | Nº de pedido | Pedido
          Número de pedido | Orden de compra | Su pedido | Ordine n. | Numero ordine
          Ordine d'acquisto | Vs. ordine | Rif. ordine | Bestelnummer | Ordernummer | Uw bestelling
          Inkooporder
        `),
  }),
  salesOrder: leaf.identifier({
    term: "BT-14",
    description: "The seller's order",
    aliases: labels(`
          Sales order | Sales order No. | Our order | Auftragsnummer | Auftrags-Nr. | Auftrag
          Vorgangsnummer | N° d'ordre | Orden de venta | Ordine di vendita
        `),
  }),
  receivingAdvice: leaf.identifier({
    term: "BT-15",
    aliases: labels(`
          Receiving advice | Goods receipt No. | Wareneingangsnummer | Avis de réception
          Albarán de recepción
        `),
  }),
  despatchAdvice: leaf.identifier({
    term: "BT-16",
    aliases: labels(`
          Despatch advice | Delivery note | Delivery note No. | Packing slip | DO No. | Lieferschein
          Lieferscheinnummer | Lieferschein-Nr. | Bon de livraison | BL n° | Albarán | Nº de albarán
          DDT | Documento di trasporto | Bolla | Pakbon | Pakbonnummer
        `),
  }),
  accountingRef: leaf.identifier({
    term: "BT-19",
    aliases: labels(`
          Accounting reference | Cost centre | Cost center | Kostenstelle | Buchungsreferenz
          Centre de coûts | Centro de coste | Centro di costo
        `),
  }),
  paymentTerms: leaf.text({
    term: "BT-20",
    description: "Terms of payment as printed",
    aliases: labels(`
          Payment terms | Terms of payment | Terms | Payment conditions | Zahlungsbedingungen
          Zahlungsbedingung | Zahlungskonditionen | Conditions de paiement | Conditions de règlement
          Modalités de paiement | Condiciones de pago | Condizioni di pagamento
          Termini di pagamento | Betalingsvoorwaarden | Betaaltermijn | Betalingstermijn
        `),
  }),
  notes: leaf.texts("text", {
    term: "BT-22",
    description: "Free notes to the reader, as printed",
    aliases: labels(`
          Notes | Note | Remarks | Comments | Hinweis | Hinweise | Bemerkung | Bemerkungen | Remarque
          Observations | Observaciones | Notas | Osservazioni | Opmerking | Opmerkingen
        `),
  }),
  precedingInvoices: leaf.list(
    z.object({
      number: leaf.identifier({
        term: "BT-25",
        aliases: labels(`
          Original invoice | Original invoice No. | Invoice reference | zu Rechnung
          Ursprungsrechnung | Facture d'origine | Factura original | Fattura di riferimento
        `),
      }),
      date: leaf.date({ term: "BT-26" }),
    }),
    { description: "Earlier invoices that this document corrects or settles" },
  ),
  servicePeriod: z
    .object({
      start: leaf.date({
        term: "BT-73",
        aliases: labels(`
          Period from | Service period | Billing period | Leistungszeitraum | Abrechnungszeitraum
          Zeitraum | Période | Période du | Periodo | Periodo de facturación | Periodo di riferimento
        `),
      }),
      end: leaf.date({
        term: "BT-74",
        aliases: labels("Period to | Period until | End of period | Ende des Zeitraums | Fin de période"),
      }),
    })
    .prefault({})
    .meta({
      aliases: labels(`
          Service period | Billing period | Leistungszeitraum | Abrechnungszeitraum | Période
          Periodo
        `),
    }),
  language: leaf.language({ description: "Language of the document, BCP 47" }),
  pageCount: leaf.integer({ evidence: "derived", description: "How many pages the document has" }),
};
