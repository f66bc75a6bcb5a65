import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { transaction } from "./transaction.ts";

/** One account of a statement with its balances and rows. */
export const account = z.object({
  iban: leaf.iban({ aliases: labels("IBAN | Account IBAN") }),
  accountNumber: leaf.identifier({
    aliases: labels(
      "Account number | Account No. | A/C No. | Acct No. | Konto | Kontonummer | Konto-Nr. | N° de compte | Numéro de compte | Compte n° | Nº de cuenta | Número de cuenta | N. conto | Conto n.",
    ),
  }),
  sortCode: leaf.identifier({ aliases: labels("Sort code | Branch sort code | BLZ | Bankleitzahl") }),
  routingNumber: leaf.identifier({ aliases: labels("Routing number | ABA | Routing transit number | RTN") }),
  type: leaf.text({
    metric: "exact-ci",
    aliases: labels("Account type | Product | Kontoart | Type de compte | Tipo de cuenta | Tipo di conto"),
  }),
  currency: leaf.currency({
    aliases: labels("Currency | Währung | Devise | Moneda | Divisa | Valuta"),
  }),
  openingBalance: leaf.decimal({
    description: "Balance before the first row; negative where the account is overdrawn",
    aliases: labels(`
      Opening balance | Beginning balance | Starting balance | Previous balance | Balance brought forward | Balance b/f | Start balance
      Anfangssaldo | Alter Kontostand | Alter Saldo | Saldovortrag | Kontostand am | Solde initial | Ancien solde | Solde précédent
      Saldo inicial | Saldo anterior | Saldo iniziale | Saldo precedente | Beginsaldo | Vorig saldo | Oud saldo | Ingående saldo | Ingående balans | Saldo primo | Primosaldo | Inngående saldo | Alkusaldo | Saldo początkowe | Počáteční zůstatek | Nyitó egyenleg | Nyitóegyenleg | Sold inițial | Sold precedent | Açılış bakiyesi | Devreden bakiye | Αρχικό υπόλοιπο | Вхідний залишок
    `),
  }),
  closingBalance: leaf.decimal({
    description: "Balance after the last row; negative where the account is overdrawn",
    aliases: labels(`
      Closing balance | Ending balance | New balance | Balance carried forward | Balance c/f | End balance | Final balance
      Endsaldo | Neuer Kontostand | Neuer Saldo | Solde final | Nouveau solde | Solde créditeur | Saldo final | Nuevo saldo | Saldo finale | Nuovo saldo | Eindsaldo | Nieuw saldo | Utgående saldo | Utgående balans | Saldo ultimo | Ultimosaldo | Loppusaldo | Saldo końcowe | Konečný zůstatek | Záró egyenleg | Záróegyenleg | Kapanış bakiyesi | Τελικό υπόλοιπο | Вихідний залишок | Solde final
    `),
  }),
  availableBalance: leaf.decimal({
    aliases: labels(
      "Available balance | Verfügbarer Betrag | Solde disponible | Saldo disponible | Saldo disponibile",
    ),
  }),
  totalCredits: leaf.decimal({
    description: "Printed sum of what came in, positive",
    aliases: labels(
      "Total credits | Total deposits | Total paid in | Total money in | Summe Gutschriften | Summe Haben | Total crédits | Total des crédits | Total abonos | Totale avere | Totale accrediti",
    ),
  }),
  totalDebits: leaf.decimal({
    description: "Printed sum of what went out, positive",
    aliases: labels(
      "Total debits | Total withdrawals | Total paid out | Total money out | Summe Belastungen | Summe Soll | Total débits | Total des débits | Total cargos | Totale dare | Totale addebiti",
    ),
  }),
  fees: leaf.decimal({
    aliases: labels("Total fees | Service fees | Entgelte | Total frais | Comisiones | Spese totali"),
  }),
  interest: leaf.decimal({
    aliases: labels("Interest paid | Interest earned | Zinsen | Intérêts | Intereses | Interessi"),
  }),
  creditLimit: leaf.decimal({
    aliases: labels(
      "Credit limit | Overdraft limit | Kreditrahmen | Dispositionskredit | Découvert autorisé | Límite | Fido",
    ),
  }),
  minimumPayment: leaf.decimal({
    aliases: labels("Minimum payment | Mindestbetrag | Paiement minimum | Pago mínimo"),
  }),
  isDebt: leaf.flag({
    description: "True for cards and loans, whose balance is what the holder owes",
  }),
  transactions: leaf.list(transaction, {
    description:
      "Every row in the order of the statement; no balances, no totals, no amounts carried from page to page",
    aliases: labels(
      "Transactions | Account activity | Activity | Umsätze | Kontobewegungen | Opérations | Mouvements | Movimientos | Movimenti",
    ),
  }),
  checks: leaf.list(
    z.object({ number: leaf.identifier({}), date: leaf.date({}), amount: leaf.decimal({}) }),
    {
      description: "Checks where the statement lists them apart",
      aliases: labels("Checks paid | Cheques paid"),
    },
  ),
});
