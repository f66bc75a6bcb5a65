import type { Extraction } from "../document/extraction.ts";
import { writeInvoice } from "../e-invoice/write-invoice.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { getAt } from "../values/get-at.ts";
import { listBrokenSums } from "./list-broken-sums.ts";
import { settleNetAmounts } from "./settle-net-amounts.ts";
import { toPlainJson } from "./to-plain-json.ts";
import { turnCreditNote } from "./turn-credit-note.ts";

/**
 * An invoice as UBL 2.1 or as a UN/CEFACT Cross Industry Invoice, with the elements of EN 16931 in the order of their schemas.
 * Only what was found is written, a credit note with positive amounts, and lines printed with tax without it where the sums prove it: whether
 * that is enough for a receiver is theirs to say. A comment at the top names the sums of the standard (BR-CO-10 to -16) that do not
 * close. Throws `options.invalid` for data that is no invoice.
 */
export function toElectronicInvoice(extraction: Extraction<unknown>, syntax: "cii" | "ubl"): string {
  const data = toPlainJson(extraction.data);
  const isInvoice = ["/invoiceNumber", "/totals", "/lines"].every(
    (pointer) => getAt(data, pointer) !== undefined,
  );
  if (!isInvoice) {
    throw new GleanerError("options.invalid", {
      what: `Cannot export as ${syntax}`,
      seen: "the data is no invoice",
      hint: "Extract with the invoice schema.",
      where: { option: "export" },
    });
  }
  const settled = settleNetAmounts(turnCreditNote(data));
  const xml = writeInvoice(settled, syntax);
  const broken = listBrokenSums(settled);
  if (broken.length === 0) return xml;
  return xml.replace(/\?>\n?/u, `?>\n<!-- Sums of EN 16931 that do not close: ${broken.join(", ")} -->\n`);
}
