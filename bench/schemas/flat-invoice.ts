import { z } from "zod";
import type { Trial } from "./kit.ts";
import { columnAt, valueAt } from "./kit.ts";

const schema = z.object({
  vendor: z.string(),
  customer: z.string().optional(),
  invoiceNo: z.string(),
  date: z.iso.date(),
  dueDate: z.iso.date().optional(),
  currency: z.string().optional(),
  net: z.number().optional(),
  vatAmount: z.number().optional(),
  total: z.number(),
  iban: z.string().optional(),
  items: z.array(
    z.object({ description: z.string(), qty: z.number(), price: z.number(), amount: z.number() }),
  ),
});

interface Truth {
  readonly fields: {
    readonly invoiceNumber?: string;
    readonly issueDate?: string;
    readonly dueDate?: string;
    readonly currency?: string;
    readonly seller?: { readonly name?: string };
    readonly buyer?: { readonly name?: string };
    readonly iban?: string;
    readonly totals?: Readonly<Record<string, number>>;
    readonly lines?: readonly Readonly<Record<string, string | number>>[];
  };
}

const known = (value: unknown): unknown[] => (value === undefined ? [] : [value]);

/** Somebody's own flat schema, numbers as numbers. Fields that the truth does not name are unknown, not absent. */
export const flatInvoice: Trial = {
  title: "flat invoice",
  folder: "invoices",
  schemaFor: (item) => (item.task === "invoice" ? schema : undefined),
  score: (add, { fields }: Truth, json) => {
    const one = (field: string, want: unknown): void => {
      if (want !== undefined) add(field, known(want), valueAt(json, `/${field}`), looseNumber);
    };
    one("vendor", fields.seller?.name);
    one("customer", fields.buyer?.name);
    one("invoiceNo", fields.invoiceNumber);
    one("date", fields.issueDate);
    one("dueDate", fields.dueDate);
    one("currency", fields.currency);
    one("iban", fields.iban);
    for (const [field, key] of [
      ["net", "net"],
      ["vatAmount", "tax"],
      ["total", "gross"],
    ] as const)
      if (Math.abs(fields.totals?.[key] ?? 0) > 0) one(field, fields.totals![key]);
    for (const [field, key] of [
      ["description", "name"],
      ["qty", "quantity"],
      ["price", "unitPrice"],
      ["amount", "amount"],
    ] as const) {
      const wanted = (fields.lines ?? []).flatMap((line) => known(line[key]));
      if (wanted.length > 0)
        add(`items ${field}`, wanted, columnAt(json, "/items", `/${field}`), looseNumber);
    }
  },
};

function looseNumber(text: string): string {
  return /^-?[\d.]+$/.test(text) && Number.isFinite(Number(text))
    ? String(Number(text))
    : text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
