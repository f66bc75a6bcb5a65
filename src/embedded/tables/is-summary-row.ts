import type { Row } from "../reading/reading.ts";
import { isSummaryText } from "./is-summary-text.ts";

/** True for a row that only says a sum, a tax or a payment, whatever a schema asks for: no thing is called so. */
export function isSummaryRow({ text }: Row): boolean {
  return isSummaryText(text);
}
