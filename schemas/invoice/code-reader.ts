import type { Json } from "../../src/document/json.ts";
import type { CodeReader, CodeResult } from "../../src/document/schema.ts";
import type { PaymentCode } from "../../src/e-invoice/payment-code/payment-code.ts";
import { readPaymentCode } from "../../src/e-invoice/payment-code/read-payment-code.ts";
import { foldName } from "../../src/values/fold-name.ts";
import { getAt } from "../../src/values/get-at.ts";
import { isIban } from "../../src/values/is-iban.ts";
import { setAt } from "../../src/values/set-at.ts";
import { toDecimal } from "../../src/values/to-decimal.ts";

const textAt = (json: Json, pointer: string): string | undefined => {
  const value = getAt(json, pointer);
  return typeof value === "string" && value !== "" ? value : undefined;
};

const isSameAmount = (a: string | undefined, b: string): boolean => {
  const [first, second] = [toDecimal(a), toDecimal(b)];
  return first !== undefined && second !== undefined && first.eq(second);
};

const isSameText = (a: string | undefined, b: string): boolean =>
  a !== undefined && foldName(a) === foldName(b);

/** An answer into which values are put one by one. */
class Filler {
  readonly values: Record<string, string> = {};
  json: Json;

  constructor(json: Json) {
    this.json = json;
  }

  /** Puts a value in, in its own spelling where the answer says the same in another one. */
  put(
    pointer: string,
    value: string | undefined,
    isSame: (a: string | undefined, b: string) => boolean,
  ): void {
    if (value === undefined) return;
    if (!isSame(textAt(this.json, pointer), value)) this.json = setAt(this.json, pointer, value);
    this.values[pointer] = value;
  }

  /** Fills a place that the answer leaves empty; another value there is none of the code's business. */
  offer(pointer: string, value: string | undefined): void {
    if (value === undefined) return;
    const known = textAt(this.json, pointer);
    if (known === undefined || isSameText(known, value)) this.put(pointer, value, isSameText);
  }
}

/** The row of bank details that a code is about: one with its IBAN, else one whose IBAN does not hold, else a new one. */
function findRow(json: Json, iban: string): number {
  const rows = getAt(json, "/payment/instructions");
  const list: readonly Json[] = Array.isArray(rows) ? rows : [];
  const ibanOf = (index: number): string | undefined => textAt(json, `/payment/instructions/${index}/iban`);
  const same = list.findIndex((_, index) => isSameText(ibanOf(index), iban));
  if (same >= 0) return same;
  const free = list.findIndex(
    (_, index) => !isIban(ibanOf(index)?.replaceAll(/\s/g, "").toUpperCase() ?? ""),
  );
  return free >= 0 ? free : list.length;
}

const emptyRow = {
  iban: null,
  accountNumber: null,
  routingNumber: null,
  sortCode: null,
  bic: null,
  bankName: null,
  accountName: null,
};

function fillAccount(filler: Filler, code: PaymentCode): void {
  const { iban, bic, payee } = code;
  if (iban === undefined) return;
  const index = findRow(filler.json, iban);
  const row = `/payment/instructions/${index}`;
  const rows = getAt(filler.json, "/payment/instructions");
  if (!Array.isArray(rows)) filler.json = setAt(filler.json, "/payment/instructions", [emptyRow]);
  else if (index >= rows.length) filler.json = setAt(filler.json, row, emptyRow);
  filler.put(`${row}/iban`, iban, isSameText);
  filler.put(`${row}/bic`, bic, isSameText);
  filler.offer(`${row}/accountName`, payee);
}

/** What is to be paid is the amount due or, where the answer has none, the gross total. */
function fillAmount(filler: Filler, amount: string | undefined): void {
  if (amount === undefined) return;
  const gross = "/totals/grossTotal";
  const due = "/totals/amountDue";
  const isGross = textAt(filler.json, due) === undefined && isSameAmount(textAt(filler.json, gross), amount);
  filler.put(isGross ? gross : due, amount, isSameAmount);
}

function read(text: string, json: Json): CodeResult | undefined {
  const code = readPaymentCode(text);
  if (!code || typeof json !== "object" || json === null) return undefined;
  const filler = new Filler(json);
  fillAccount(filler, code);
  fillAmount(filler, code.amount);
  filler.put("/totals/grossTotal", code.grossTotal, isSameAmount);
  filler.put("/totals/taxTotal", code.taxTotal, isSameAmount);
  filler.put("/currency", code.currency, isSameText);
  filler.put("/payment/reference", code.reference, isSameText);
  filler.put(
    "/invoiceNumber",
    code.invoiceNumber,
    (a, b) => isSameText(a, b) || (a !== undefined && b.endsWith(a)),
  );
  filler.put("/issueDate", code.issueDate, (a, b) => a === b);
  filler.offer("/seller/vatId", code.sellerTaxId);
  filler.put("/payment/qrPayload", text, (a, b) => a === b);
  return { json: filler.json, values: filler.values };
}

/**
 * Payment codes (EPC/GiroCode, Swiss QR-bill, Pix and other EMVCo codes, UPI) and fiscal codes (Portugal, Saudi Arabia) on
 * an invoice: account, payee, amount, currency, reference, and what the invoice is called.
 */
export const invoiceCodeReader: CodeReader = { id: "payment-code", read };
