import { defineSchema } from "../../src/schema/define-schema.ts";
import { receiptChecks } from "./checks.ts";
import { receiptType } from "./type.ts";

/** Till receipts: merchant, items, totals, taxes and payment. */
export default defineSchema({
  name: "receipt",
  version: "1",
  title: "Receipt",
  type: receiptType,
  instructions: [
    "Read one receipt. Copy what is printed; never compute a value that the receipt does not show.",
    "Null means that the receipt does not have it. Leave a list empty where the receipt has nothing for it.",
    'Amounts and quantities are decimal strings with a point and without group marks: 1.234,50 is "1234.50".',
    "The total is what the customer owes in the end, with tax and rounding; what was handed over stands in payments.",
    "Discounts and change are positive numbers; the rounding keeps its sign. Dates are ISO.",
    "Take every item in its order, and no totals, taxes, payments or advertising.",
  ].join("\n"),
  holdsAllAmounts: true,
  essentials: ["/merchant/name", "/transactionDate", "/total"],
  checks: receiptChecks,
});
