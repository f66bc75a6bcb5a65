import { defineSchema } from "../../src/schema/define-schema.ts";
import { amountChecks } from "./amount-checks.ts";
import { codeCheck } from "./code-check.ts";
import { invoiceCodeReader } from "./code-reader.ts";
import { otherChecks } from "./other-checks.ts";
import { printCheck } from "./print-check.ts";
import { invoiceReader } from "./reader.ts";
import { invoiceType } from "./type.ts";

/** Invoices and credit notes, with the fields and equations of EN 16931. */
export default defineSchema({
  name: "invoice",
  version: "1",
  title: "Invoice",
  type: invoiceType,
  instructions: [
    "Read one invoice or credit note. Copy what is printed; never compute a value that the document does not show.",
    "Null means that the document does not have it. Leave a list empty where the document has nothing for it.",
    "The seller issues the document and is paid, and may be named only in the letterhead or the footer; the buyer owes the money.",
    'Amounts, quantities and percentages are decimal strings with a point and without group marks: 1.234,50 is "1234.50", 19 % is "19".',
    "Reductions, additions and amounts already paid are positive numbers; the field says which way they count.",
    "Dates are ISO. Identifiers keep their letters, zeros and hyphens as printed.",
    "Take every line of goods or services in the order of the document, also over page breaks, and no subtotals or carried-forward rows.",
    "linesTotal, netTotal and grossTotal are filled only where the document prints them; one printed amount may fill several where they are the same.",
  ].join("\n"),
  holdsAllAmounts: true,
  laterDates: [["/issueDate", "/dueDate"]],
  essentials: [
    "/invoiceNumber",
    "/issueDate",
    "/seller/name",
    "/buyer/name",
    ["/totals/grossTotal", "/totals/amountDue"],
  ],
  readers: [invoiceReader],
  codes: [invoiceCodeReader],
  checks: [...amountChecks, ...otherChecks, printCheck, codeCheck],
});
