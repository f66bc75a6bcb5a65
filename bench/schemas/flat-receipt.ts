import { z } from "zod";
import type { Trial } from "./kit.ts";
import { valueAt } from "./kit.ts";

const schema = z.object({
  store: z.string(),
  address: z.string().optional(),
  date: z.iso.date(),
  total: z.number(),
});

interface Truth {
  readonly fields: Readonly<Record<string, string>>;
  readonly normalized: { readonly date?: string; readonly total?: number };
}

/** Somebody's own flat schema of a receipt. */
export const flatReceipt: Trial = {
  title: "flat receipt",
  folder: "receipts",
  schemaFor: (item) => (item.task === "receipt" ? schema : undefined),
  score: (add, { fields, normalized }: Truth, json) => {
    if (fields["company"]) add("store", [fields["company"]], valueAt(json, "/store"));
    if (fields["address"]) add("address", [fields["address"]], valueAt(json, "/address"));
    if (normalized.date) add("date", [normalized.date], valueAt(json, "/date"));
    if (normalized.total !== undefined)
      add("total", [normalized.total], valueAt(json, "/total"), (text) => String(Number(text)));
  },
};
