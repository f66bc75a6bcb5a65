import { z } from "zod";
import type { Schema } from "../../../src/document/schema.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";

const decimal = z.string().nullable().meta({ kind: "decimal" });

/** An invoice with every kind of leaf that answers get wrong. */
export const invoiceType = z.object({
  invoiceNumber: z
    .string()
    .nullable()
    .meta({ aliases: ["Rechnungsnummer"] }),
  issueDate: z.iso.date().nullable(),
  status: z.enum(["paid", "part-paid", "open"]).nullable(),
  isReverseCharge: z.boolean().nullable(),
  pageCount: z.number().int().nullable(),
  grossTotal: decimal,
  notes: z.array(z.string()),
  seller: z.object({ name: z.string().nullable(), city: z.string().nullable() }),
  lines: z.array(
    z.object({ name: z.string().nullable(), quantity: z.number().nullable(), netAmount: decimal }),
  ),
});

export const readInvoiceSchema = async (): Promise<Schema> => resolveSchema(invoiceType);

export const invoice = {
  invoiceNumber: "R-0017",
  issueDate: "2024-03-05",
  status: "part-paid",
  isReverseCharge: false,
  pageCount: 2,
  grossTotal: "1234.50",
  notes: ["Thank you", "No refunds"],
  seller: { name: "Müller & Co", city: "Köln" },
  lines: [
    { name: 'Bolt 5"', quantity: 10, netAmount: "34.50" },
    { name: "Nut", quantity: 1.5, netAmount: "1200.00" },
  ],
};
