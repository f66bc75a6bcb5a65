import { z } from "zod";
import { headerFields } from "./header.ts";
import { adjustments } from "./adjustments.ts";
import { lineFields } from "./lines.ts";
import { partyFields } from "./party.ts";
import { paymentFields } from "./payment.ts";
import { totalFields } from "./totals.ts";

/** EN 16931 in plain words; `term` names the business term of the standard. */
export const invoiceType = z.object({
  ...headerFields,
  ...partyFields,
  ...paymentFields,
  ...lineFields,
  ...adjustments.fields,
  ...totalFields,
});
