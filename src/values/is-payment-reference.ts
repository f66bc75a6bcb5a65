import { isCreditorReference } from "./is-creditor-reference.ts";

/** Swiss QR and ISR references: check digit by the recursive modulo 10 table of the Swiss payment standards. */
function isSwissReference(digits: string): boolean {
  const table = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
  let carry = 0;
  for (const digit of digits.slice(0, -1)) carry = table[(carry + Number(digit)) % 10] ?? 0;
  return (10 - carry) % 10 === Number(digits.at(-1));
}

/**
 * Whether a structured payment reference holds its check digits: ISO 11649 (`RF..`), Belgian `+++123/1234/12345+++`,
 * Swiss QR (27 digits). Undefined for free references, which have none.
 */
export function isPaymentReference(text: string): boolean | undefined {
  const plain = text.replace(/\s/g, "");
  if (/^RF\d{2}/i.test(plain)) return isCreditorReference(plain);
  const belgian = /^(?:\+{3}|\*{3})(\d{3})\/(\d{4})\/(\d{3})(\d{2})(?:\+{3}|\*{3})$/.exec(plain);
  if (belgian) {
    const [, first, second, third, check] = belgian;
    return (Number(`${first}${second}${third}`) % 97 || 97) === Number(check);
  }
  return /^\d{27}$/.test(plain) ? isSwissReference(plain) : undefined;
}
