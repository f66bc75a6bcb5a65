import { mod97 } from "./mod-97.ts";

/** True for a Legal Entity Identifier (ISO 17442) with its check digits. */
export function isLei(text: string): boolean {
  const plain = text.replace(/[\s-]/g, "").toUpperCase();
  return /^[A-Z0-9]{18}\d{2}$/.test(plain) && mod97(plain) === 1;
}
