import { fill } from "./fill.ts";
import type { PaymentCode } from "./payment-code.ts";
import { plainAmount } from "./plain-amount.ts";

/** An address of India's UPI, `upi://pay?pa=...`; undefined where the text is none. */
export function readUpi(text: string): PaymentCode | undefined {
  const url = /^upi:\/\/pay\?/i.test(text.trim()) ? URL.parse(text.trim()) : null;
  const account = url?.searchParams.get("pa");
  if (!url || !account) return undefined;
  const valueOf = (name: string): string | undefined => url.searchParams.get(name)?.trim();
  return fill<PaymentCode>({
    scheme: "upi",
    payee: valueOf("pn"),
    account,
    amount: plainAmount(valueOf("am")),
    currency: valueOf("cu") ?? "INR",
    reference: valueOf("tr"),
    message: valueOf("tn"),
  });
}
