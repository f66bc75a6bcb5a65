import type { z } from "zod";

/** One copy of zod, of either version: the types used here are in both. */
export type Zod = typeof z;

/** The text of one invoice. */
const invoiceText = `Kessler & Brandt Werkzeughandel GmbH
Industriestrasse 14, 70565 Stuttgart, Germany
VAT ID: DE811234567

Invoice number: RE-2024-10417
Invoice date: 2024-03-18
Due date: 2024-04-17
Order reference: PO-77831

Bill to:
Northfield Engineering Ltd
12 Harbour Road, Bristol BS1 5TY, United Kingdom

Description                         Quantity   Unit price   Amount
Torque wrench 40-200 Nm                    4       129.50   518.00
Hex key set, long arm, 9 pieces           12        18.75   225.00
Cordless drill 18 V with 2 batteries       3       214.00   642.00
Safety goggles, anti-fog                  25         6.40   160.00
Cutting disc 125 mm, pack of 10           15        11.20   168.00

Subtotal                                                   1713.00
VAT 19 %                                                    325.47
Total EUR                                                  2038.47

Payment within 30 days. Bank: Landesbank Stuttgart, IBAN DE89 3704 0044 0532 0130 00
`;

let copies = 0;

/** The same invoice, printed once more: no two calls have the same text, as no two documents have. */
export function printInvoice(): string {
  copies += 1;
  return `${invoiceText}\nCopy printed by desk ${copies.toString(36)}\n`;
}

/** What the server answers: every value stands in the text. */
export const invoiceAnswer = {
  invoiceNumber: "RE-2024-10417",
  invoiceDate: "2024-03-18",
  dueDate: "2024-04-17",
  orderReference: "PO-77831",
  currency: "EUR",
  seller: {
    name: "Kessler & Brandt Werkzeughandel GmbH",
    address: "Industriestrasse 14, 70565 Stuttgart, Germany",
    vatId: "DE811234567",
  },
  buyer: {
    name: "Northfield Engineering Ltd",
    address: "12 Harbour Road, Bristol BS1 5TY, United Kingdom",
    vatId: null,
  },
  items: [
    { description: "Torque wrench 40-200 Nm", quantity: 4, unitPrice: 129.5, amount: 518 },
    { description: "Hex key set, long arm, 9 pieces", quantity: 12, unitPrice: 18.75, amount: 225 },
    { description: "Cordless drill 18 V with 2 batteries", quantity: 3, unitPrice: 214, amount: 642 },
    { description: "Safety goggles, anti-fog", quantity: 25, unitPrice: 6.4, amount: 160 },
    { description: "Cutting disc 125 mm, pack of 10", quantity: 15, unitPrice: 11.2, amount: 168 },
  ],
  subtotal: 1713,
  tax: 325.47,
  total: 2038.47,
};

/** The same type in whichever zod a contestant works with: eleven members, two parties, a list of rows. */
export function makeInvoiceType(zod: Zod): z.ZodType {
  const party = zod.object({
    name: zod.string().describe("Name of the company"),
    address: zod.string().nullable().describe("Postal address on one line"),
    vatId: zod.string().nullable().describe("VAT identification number"),
  });
  return zod.object({
    invoiceNumber: zod.string().describe("Number of the invoice"),
    invoiceDate: zod.string().describe("Date of issue, ISO 8601"),
    dueDate: zod.string().nullable().describe("Date by which to pay, ISO 8601"),
    orderReference: zod.string().nullable().describe("The buyer's order number"),
    currency: zod.string().describe("ISO 4217 code"),
    seller: party,
    buyer: party,
    items: zod.array(
      zod.object({
        description: zod.string(),
        quantity: zod.number(),
        unitPrice: zod.number().nullable(),
        amount: zod.number(),
      }),
    ),
    subtotal: zod.number().nullable(),
    tax: zod.number().nullable(),
    total: zod.number(),
  });
}

/** The task in words, for contestants that bring none of their own. */
export const task = "Read the invoice and answer with JSON. What it does not have is null.";

/** Members that a call must have got right; anything else is a failed run. */
export function checkAnswer(data: unknown): void {
  const { invoiceNumber, items, total } = data as typeof invoiceAnswer;
  if (invoiceNumber !== invoiceAnswer.invoiceNumber || items.length !== 5 || total !== invoiceAnswer.total)
    throw new Error("The contestant came to another answer.");
}
