import { fill } from "./fill.ts";
import type { PaymentCode } from "./payment-code.ts";
import { plainAmount } from "./plain-amount.ts";

/** The fiscal code on Portuguese invoices, `A:tax number*B:...`; undefined where the text is none. */
export function readPortuguese(text: string): PaymentCode | undefined {
  const fields = new Map(
    text
      .trim()
      .split("*")
      .map((piece): [string, string] => [
        piece.slice(0, piece.indexOf(":")),
        piece.slice(piece.indexOf(":") + 1),
      ]),
  );
  const [seller = "", day = "", number] = [fields.get("A"), fields.get("F"), fields.get("G")];
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(day) ?? [];
  if (!/^\d{9}$/.test(seller) || year === undefined || !number || !fields.has("Q")) return undefined;
  return fill<PaymentCode>({
    scheme: "portugal",
    sellerTaxId: seller,
    issueDate: `${year}-${month}-${date}`,
    invoiceNumber: number,
    taxTotal: plainAmount(fields.get("N")),
    grossTotal: plainAmount(fields.get("O")),
  });
}
