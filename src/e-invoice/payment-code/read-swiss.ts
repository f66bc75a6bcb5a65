import { isIban } from "../../values/is-iban.ts";
import { fill } from "./fill.ts";
import type { PaymentCode } from "./payment-code.ts";
import { plainAmount } from "./plain-amount.ts";

/** Lines of the code, counted from 0 (Swiss Implementation Guidelines QR-bill, version 2). */
const places = {
  iban: 3,
  payee: 5,
  amount: 18,
  currency: 19,
  kind: 27,
  reference: 28,
  message: 29,
  bill: 31,
};

/** What a biller adds in the form `//S1/10/number/11/yymmdd/30/VAT number`; a slash inside a value is written `\/`. */
function readBill(text = ""): Pick<PaymentCode, "invoiceNumber" | "issueDate" | "sellerTaxId"> {
  if (!text.startsWith("//S1/")) return {};
  const pieces = text
    .slice(5)
    .split(/(?<!\\)\//)
    .map((piece) => piece.replace(/\\([/\\])/g, "$1"));
  const valueOf = (tag: string): string | undefined =>
    pieces.find((_, index) => index % 2 === 1 && pieces[index - 1] === tag);
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(valueOf("11") ?? "") ?? [];
  const taxId = valueOf("30");
  return fill<Pick<PaymentCode, "invoiceNumber" | "issueDate" | "sellerTaxId">>({
    invoiceNumber: valueOf("10"),
    issueDate: year === undefined ? undefined : `20${year}-${month}-${day}`,
    sellerTaxId: taxId !== undefined && /^\d{9}$/.test(taxId) ? `CHE${taxId}` : undefined,
  });
}

/** The code of a Swiss QR-bill; undefined where the text is none or its IBAN does not hold. */
export function readSwiss(text: string): PaymentCode | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (lines[0] !== "SPC" || !/^02\d\d$/.test(lines[1] ?? "") || !lines.includes("EPD")) return undefined;
  const iban = (lines[places.iban] ?? "").replaceAll(" ", "").toUpperCase();
  if (!isIban(iban) || !/^(?:CH|LI)/.test(iban)) return undefined;
  const hasReference = /^(?:QRR|SCOR)$/.test(lines[places.kind] ?? "");
  return fill<PaymentCode>({
    scheme: "swiss",
    payee: lines[places.payee],
    iban,
    amount: plainAmount(lines[places.amount]),
    currency: lines[places.currency],
    reference: hasReference ? lines[places.reference]?.replaceAll(" ", "") : undefined,
    message: lines[places.message],
    ...readBill(lines[places.bill]),
  });
}
