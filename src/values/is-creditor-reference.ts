import { mod97 } from "./mod-97.ts";

/** True for a structured creditor reference (ISO 11649, `RF..`) with its check digits. */
export function isCreditorReference(text: string): boolean {
  const plain = text.replace(/\s/g, "").toUpperCase();
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(plain) && mod97(plain.slice(4) + plain.slice(0, 4)) === 1;
}
