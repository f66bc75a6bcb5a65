import { fill } from "./fill.ts";
import type { PaymentCode } from "./payment-code.ts";
import { plainAmount } from "./plain-amount.ts";

/** Tag, length and value, one byte each for the first two; undefined where they do not fill the bytes. */
function readValues(bytes: Uint8Array): ReadonlyMap<number, string> | undefined {
  const values = new Map<number, string>();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let at = 0; at < bytes.length;) {
    const [tag = 0, length = 0] = bytes.subarray(at, at + 2);
    const value = bytes.subarray(at + 2, at + 2 + length);
    if (value.length < length || at + 2 > bytes.length) return undefined;
    // Signatures and keys behind the five values are no text.
    if (tag <= 5) {
      try {
        values.set(tag, decoder.decode(value));
      } catch {
        return undefined;
      }
    }
    at += 2 + length;
  }
  return values;
}

/** The code on invoices of Saudi Arabia (ZATCA): name, tax number, time, total and tax in Base64; undefined where the text is none. */
export function readZatca(text: string): PaymentCode | undefined {
  const trimmed = text.trim();
  if (!/^A[Q-Za-f][A-Za-z0-9+/]{30,}={0,2}$/.test(trimmed)) return undefined;
  const values = readValues(Buffer.from(trimmed, "base64"));
  const [taxId = "", day = ""] = [values?.get(2), values?.get(3)];
  if (!values || !/^3\d{13}3$/.test(taxId) || !/^\d{4}-\d\d-\d\d/.test(day)) return undefined;
  return fill<PaymentCode>({
    scheme: "zatca",
    sellerTaxId: taxId,
    issueDate: day.slice(0, 10),
    grossTotal: plainAmount(values.get(4)),
    taxTotal: plainAmount(values.get(5)),
  });
}
