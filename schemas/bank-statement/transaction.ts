import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";

/** One row of a statement: money in or money out. */
export const transaction = z.object({
  bookingDate: leaf.date({
    description: "Day on which the bank booked it",
    aliases: labels(`
      Date | Booking date | Posting date | Posted | Transaction date | Trans date | Process date
      Datum | Buchung | Buchungstag | Buchungsdatum | Bu.Tag | Date opération | Date de l'opération | Date comptable
      Fecha | Fecha operación | F. operación | Fecha contable | Data | Data operazione | Data contabile | Boekdatum | Bokföringsdag | Bogført | Bogføringsdato | Dato | Kirjauspäivä | Pvm | Data księgowania | Data operacji | Datum zaúčtování | Dátum | Könyvelés napja | Data tranzacției | Tarih | İşlem tarihi | Ημερομηνία | Дата | Дата операції | Data mov.
    `),
  }),
  valueDate: leaf.date({
    description: "Day from which it bears interest",
    aliases: labels(
      "Value date | Value | Wert | Valuta | Wertstellung | Date de valeur | Date valeur | Valeur | Fecha valor | F. valor | Data valuta | Valuta | Valutadatum | Rentedatum | Valutadag | Rentedato | Arvopäivä | Datum valuty | Értéknap | Data valutei | Valör",
    ),
  }),
  description: leaf.text({
    description: "What the bank prints about it, lines joined by blanks",
    aliases: labels(`
      Description | Details | Particulars | Narrative | Transaction | Transaction details | Payment type and details | Memo
      Verwendungszweck | Buchungstext | Vorgang | Text | Erläuterung | Libellé | Nature de l'opération | Opération | Désignation
      Concepto | Descripción | Detalle | Movimiento | Descrizione | Causale | Descrizione operazione | Omschrijving | Beskrivning | Beskrivelse | Tekst | Selite | Opis | Opis operacji | Tytuł | Popis | Leírás | Közlemény | Megnevezés | Descriere | Detalii | Açıklama | Περιγραφή | Αιτιολογία | Призначення платежу | Опис | Descrição
    `),
  }),
  counterparty: leaf.name({
    description: "Who paid or was paid",
    aliases: labels(
      "Payee | Payer | Name | Beneficiary | Empfänger | Auftraggeber | Begünstigter | Bénéficiaire | Ordenante | Beneficiario | Ordinante",
    ),
  }),
  counterpartyAccount: leaf.identifier({ description: "IBAN or account number of the other side" }),
  reference: leaf.identifier({
    aliases: labels(
      "Reference | Ref | Ref. | Transaction ID | Referenz | Kundenreferenz | Référence | Referencia | Riferimento",
    ),
  }),
  endToEndId: leaf.identifier({ aliases: labels("End-to-End-Ref. | EREF | End to end ID | EndToEndId") }),
  mandateId: leaf.identifier({
    aliases: labels("Mandate | MREF | Mandatsref. | Mandat | RUM | Mandato | Rif. mandato"),
  }),
  checkNumber: leaf.identifier({
    aliases: labels(
      "Check No. | Cheque No. | Chq No. | Check # | Scheck-Nr. | N° chèque | Nº cheque | N. assegno",
    ),
  }),
  type: leaf.choice(["transfer", "card", "direct-debit", "fee", "interest", "cash", "check", "other"], {
    valueAliases: {
      transfer: labels(
        "Transfer | Credit transfer | Wire | Faster payment | Standing order | Überweisung | Gutschrift | Dauerauftrag | Virement | Transferencia | Bonifico",
      ),
      card: labels(
        "Card | Card payment | POS | Debit card | Visa | Mastercard | Kartenzahlung | Carte | Paiement CB | Tarjeta | Compra | Carta",
      ),
      "direct-debit": labels(
        "Direct debit | DD | Lastschrift | Prélèvement | Recibo | Adeudo | Addebito diretto | SDD",
      ),
      fee: labels(
        "Fee | Charge | Service charge | Entgelt | Gebühr | Frais | Commission | Comisión | Commissione | Spese",
      ),
      interest: labels("Interest | Zinsen | Intérêts | Intereses | Interessi"),
      cash: labels(
        "ATM | Cash | Withdrawal | Geldautomat | Barauszahlung | Retrait | DAB | Cajero | Reintegro | Prelievo",
      ),
      check: labels("Check | Cheque | Scheck | Chèque | Assegno"),
    },
  }),
  credit: leaf.decimal({
    description: "Money that came in, positive; null where money went out",
    aliases: labels(`
      Credit | Credits | Deposits | Deposit | Paid in | Money in | Receipts | CR
      Haben | Gutschrift | Eingang | Zu Ihren Gunsten | Crédit | Recettes | Haber | Abono | Ingresos | Avere | Accrediti | Entrate | Bij | Insättning | Insättningar | Ind | Indsat | Inn | Inn på konto | Pano | Panot | Uznania | Uznanie | Wpływy | Připsáno | Jóváírás | Alacak | Πίστωση | Кредит | Надходження | Créditos
    `),
  }),
  debit: leaf.decimal({
    description: "Money that went out, positive; null where money came in",
    aliases: labels(`
      Debit | Debits | Withdrawals | Withdrawal | Paid out | Money out | Payments | DR
      Soll | Belastung | Ausgang | Zu Ihren Lasten | Débit | Dépenses | Debe | Cargo | Gastos | Dare | Addebiti | Uscite | Af | Uttag | Ud | Hævet | Ut | Ut av konto | Otto | Otot | Obciążenia | Obciążenie | Wydatki | Odepsáno | Terhelés | Borç | Χρέωση | Дебет | Витрати | Débitos
    `),
  }),
  amount: leaf.decimal({
    description: "The amount with its sign as seen by the holder: negative where money went out",
    aliases: labels("Amount | Betrag | Umsatz | Betrag EUR | Montant | Importe | Importo"),
  }),
  balanceAfter: leaf.decimal({
    description: "Balance printed on the row",
    aliases: labels(
      "Balance | Running balance | Closing balance | Saldo | Kontostand | Solde | Solde progressif | Saldo disponible | Saldo contabile | Zůstatek | Egyenleg | Sold | Bakiye | Υπόλοιπο | Залишок | Saldo po operacji",
    ),
  }),
  originalAmount: leaf.decimal({ description: "In the currency of the shop, where that is another one" }),
  originalCurrency: leaf.currency({}),
  fxRate: leaf.decimal({ description: "Units of the foreign currency for one of the account's, as printed" }),
  page: leaf.integer({ evidence: "code", description: "Page of the row, counted from 1" }),
});
