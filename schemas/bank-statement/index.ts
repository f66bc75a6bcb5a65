import { defineSchema } from "../../src/schema/define-schema.ts";
import { bankStatementChecks } from "./checks.ts";
import { bankStatementType } from "./type.ts";

/** Statements of accounts, cards and loans: balances and every transaction. */
export default defineSchema({
  name: "bank-statement",
  version: "1",
  title: "Bank statement",
  type: bankStatementType,
  instructions: [
    "Read one statement of one or more accounts. Copy what is printed; never compute a value that the statement does not show.",
    "Null means that the statement does not have it. Leave a list empty where the statement has nothing for it.",
    'Amounts are decimal strings with a point and without group marks: 1.234,50 is "1234.50". Dates are ISO; a row without a year has that of the period.',
    "Take every transaction in its order over all pages. Balances, totals, and amounts carried from page to page are no transactions.",
    "Credit and debit are positive; amount has the sign that it has for the holder. Where only one column of amounts is printed, fill amount alone.",
    "The text of a transaction may run over several lines: join them by blanks. Two equal rows are two transactions.",
    "Of a card or a loan, isDebt is true and the balances are what the holder owes.",
  ].join("\n"),
  checks: bankStatementChecks,
});
