import { z } from "zod";
import { defineSchema } from "../../src/schema/define-schema.ts";
import { sum } from "../../src/schema/rules/sum.ts";

const type = z.object({
  number: z.string(),
  date: z.iso.date(),
  net: z.string().meta({ kind: "decimal" }),
  tax: z.string().meta({ kind: "decimal" }),
  gross: z.string().meta({ kind: "decimal" }),
  note: z.string().nullable(),
});

/** A small document with its schema and the right answer, for tests of the whole line over a wire. */
export const miniInvoice = {
  source: {
    text: "Invoice No: INV-42\nDate: 2026-03-05\nNet total: 100.00 EUR\nTax: 19.00 EUR\nGross total: 119.00 EUR\n",
    name: "invoice.txt",
  },
  schema: defineSchema({
    name: "mini-invoice",
    version: "1",
    title: "A small invoice",
    instructions: "",
    type,
    checks: [
      sum({
        id: "S1",
        title: "Net plus tax is gross",
        total: "/gross",
        terms: ["/net", "/tax"],
        defining: true,
      }),
    ],
  }),
  answer: { number: "INV-42", date: "2026-03-05", net: "100.00", tax: "19.00", gross: "119.00", note: null },
} as const;
