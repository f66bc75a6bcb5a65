import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "numbers, dates and weights of a delivery note",
    type: z.object({
      deliveryNoteNumber: z.string(),
      deliveryDate: z.iso.date(),
      items: z.array(z.object({ articleNumber: z.string(), description: z.string(), quantity: z.number() })),
      totalWeight: z.number().optional(),
    }),
    drawing: `
   Delivery note No. LS-4711
   Delivery date: 03/05/2024

   Article no.    Description        Quantity
   A-100          Oak board          12
   A-200          Screws 4x40        500

   Total weight: 85.5 kg
`,
    wanted: {
      deliveryNoteNumber: "LS-4711",
      deliveryDate: "2024-05-03",
      items: [
        { articleNumber: "A-100", description: "Oak board", quantity: 12 },
        { articleNumber: "A-200", description: "Screws 4x40", quantity: 500 },
      ],
      totalWeight: 85.5,
    },
  },
  {
    title: "a purchase order with its lines",
    type: z.object({
      poNumber: z.string(),
      supplier: z.string(),
      orderDate: z.iso.date(),
      deliveryDate: z.iso.date(),
      currency: z.string(),
      lines: z.array(
        z.object({
          sku: z.string(),
          description: z.string(),
          qty: z.int(),
          unitPrice: z.number(),
          lineTotal: z.number(),
        }),
      ),
      orderTotal: z.number(),
    }),
    drawing: `
   PURCHASE ORDER                           PO Number: PO-889
   Supplier: Miller Tools Ltd               Order date: 2024-03-04
                                            Delivery date: 2024-03-20

   SKU        Description       Qty    Unit price    Line total
   H-1        Hammer              2         10.00         20.00
   S-7        Saw                 3         15.50         46.50

                                       Order total   EUR  66.50
`,
    wanted: {
      poNumber: "PO-889",
      supplier: "Miller Tools Ltd",
      orderDate: "2024-03-04",
      deliveryDate: "2024-03-20",
      currency: "EUR",
      lines: [
        { sku: "H-1", description: "Hammer", qty: 2, unitPrice: 10, lineTotal: 20 },
        { sku: "S-7", description: "Saw", qty: 3, unitPrice: 15.5, lineTotal: 46.5 },
      ],
      orderTotal: 66.5,
    },
  },
  {
    title: "shares with a total",
    type: z.object({
      positions: z.array(
        z.object({ symbol: z.string(), shares: z.number(), price: z.number(), marketValue: z.number() }),
      ),
      totalValue: z.number(),
    }),
    drawing: `
   Symbol      Shares       Price       Market value
   DELL            40       52.10           2,084.00
   XIU.TO         100       20.00           2,000.00

   Total value                              4,084.00
`,
    wanted: {
      positions: [
        { symbol: "DELL", shares: 40, price: 52.1, marketValue: 2084 },
        { symbol: "XIU.TO", shares: 100, price: 20, marketValue: 2000 },
      ],
      totalValue: 4084,
    },
  },
  {
    title: "a French transfer with grouped digits",
    type: z.object({
      beneficiaire: z.string(),
      montant: z.number(),
      dateExecution: z.iso.date(),
      motif: z.string(),
      iban: z.string(),
    }),
    text: `Ordre de virement

Bénéficiaire : Jean Petit
IBAN : FR76 3000 6000 0112 3456 7890 189
Montant : 1 250,00 €
Date d'exécution : 05/03/2024
Motif : Loyer mars
`,
    wanted: {
      beneficiaire: "Jean Petit",
      montant: 1250,
      dateExecution: "2024-03-05",
      motif: "Loyer mars",
      iban: "FR7630006000011234567890189",
    },
  },
  {
    title: "a table under a heading between labels",
    type: z.object({
      patientName: z.string(),
      doctorName: z.string(),
      medications: z.array(z.object({ name: z.string(), dosage: z.string(), frequency: z.string() })),
      refills: z.int().optional(),
    }),
    text: `Patient: Ann Lee
Doctor: Dr. Bob Ray

Medications

| Name | Dosage | Frequency |
|---|---|---|
| Ibuprofen | 400 mg | 3x daily |
| Vitamin D | 1000 IU | once daily |

Refills: 2
`,
    wanted: {
      patientName: "Ann Lee",
      doctorName: "Dr. Bob Ray",
      medications: [
        { name: "Ibuprofen", dosage: "400 mg", frequency: "3x daily" },
        { name: "Vitamin D", dosage: "1000 IU", frequency: "once daily" },
      ],
      refills: 2,
    },
  },
];

describe("papers of business", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
