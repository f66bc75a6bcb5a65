import { isIban } from "../../values/is-iban.ts";
import { fill } from "./fill.ts";
import type { PaymentCode } from "./payment-code.ts";
import { plainAmount } from "./plain-amount.ts";

/** The code of a SEPA transfer (EPC069-12, also called GiroCode); undefined where the text is none or its IBAN does not hold. */
export function readEpc(text: string): PaymentCode | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const [tag, version = "", , kind, bic, payee, account = "", amount = "", , structured = "", message] =
    lines;
  if (tag !== "BCD" || !/^00[12]$/.test(version) || !/^(?:SCT|INST)$/.test(kind ?? "")) return undefined;
  const iban = account.replaceAll(" ", "").toUpperCase();
  if (!isIban(iban)) return undefined;
  const [, currency, digits] = /^([A-Z]{3})\s*(\S+)$/.exec(amount) ?? [];
  const value = plainAmount(digits);
  return fill<PaymentCode>({
    scheme: "epc",
    payee,
    iban,
    bic: bic?.toUpperCase(),
    amount: value,
    currency: value === undefined ? undefined : currency,
    reference: structured.replaceAll(" ", ""),
    message,
  });
}
