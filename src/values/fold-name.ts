import { foldText } from "./fold-text.ts";

/** A key, enum value or label as letters and digits alone: `Invoice No.`, `invoice_no` and `invoiceNo` fold alike. */
export function foldName(text: string): string {
  return foldText(text, "normalized").text.replace(/[^\p{L}\p{N}]+/gu, "");
}
