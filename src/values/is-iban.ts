import { ibanLengths } from "./iban-lengths.ts";
import { mod97 } from "./mod-97.ts";

/** True for an IBAN, blanks allowed, with its country's length and the check digits of ISO 7064 MOD 97-10. */
export function isIban(text: string): boolean {
  const plain = text.replace(/[\s.-]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(plain) || ibanLengths[plain.slice(0, 2)] !== plain.length)
    return false;
  return mod97(plain.slice(4) + plain.slice(0, 4)) === 1;
}
