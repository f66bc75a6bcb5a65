import type { PaymentCode } from "./payment-code.ts";
import { readEmv } from "./read-emv.ts";
import { readEpc } from "./read-epc.ts";
import { readPortuguese } from "./read-portuguese.ts";
import { readSwiss } from "./read-swiss.ts";
import { readUpi } from "./read-upi.ts";
import { readZatca } from "./read-zatca.ts";

const readers = [readEpc, readSwiss, readEmv, readUpi, readPortuguese, readZatca];

/** The text of a code that was read off a page, where it is a payment or fiscal code; undefined for every other one. */
export function readPaymentCode(text: string): PaymentCode | undefined {
  for (const read of readers) {
    const code = read(text);
    if (code) return code;
  }
  return undefined;
}
