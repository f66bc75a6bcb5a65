import { commonNames } from "./common-names.ts";
import type { Concepts } from "./concepts.ts";
import { wholeName } from "./whole-name.ts";

/** What people's own schemas share with the invoice. */
export const invoiceConcepts: Concepts = {
  leaves: [
    { pointers: ["/invoiceNumber"], names: commonNames.ownNumber },
    { pointers: ["/issueDate"], names: commonNames.ownDate },
    {
      pointers: ["/dueDate"],
      names: wholeName(
        "(?:payment )?due(?: date| on| by)?|date due|pay(?:able)? by|fällig(?:keitsdatum| am)?|échéance",
      ),
    },
    { pointers: ["/currency"], names: commonNames.currency },
    {
      pointers: ["/purchaseOrder"],
      names: wholeName(
        "(?:(?:customer|buyer) )?(?:purchase order|po|order)(?: (?:number|no|nr|id|ref|reference))?",
      ),
    },
    { pointers: ["/seller/name"], names: commonNames.seller },
    {
      pointers: ["/seller/vatId"],
      names: wholeName(
        "(?:(?:vendor|seller|supplier|company|merchant) )?(?:vat|tax|ust|mwst) (?:id|number|no|nr|reg no|id no|id nr|registration number)",
      ),
    },
    { pointers: ["/buyer/name"], names: commonNames.buyer },
    {
      pointers: ["/buyer/vatId"],
      names: wholeName("(?:customer|buyer|client|recipient) (?:vat|tax) (?:id|number|no|nr)"),
    },
    {
      pointers: ["/payment/instructions/0/iban"],
      names: wholeName("(?:(?:bank|payment|vendor|seller|supplier) )?iban"),
    },
    {
      pointers: ["/payment/instructions/0/bic"],
      names: wholeName("(?:(?:bank|payment) )?(?:bic|swift|swift code|bic code)"),
    },
    { pointers: ["/totals/netTotal", "/totals/linesTotal"], names: commonNames.net },
    { pointers: ["/totals/taxTotal"], names: commonNames.tax },
    { pointers: ["/totals/grossTotal", "/totals/amountDue"], names: commonNames.gross },
    {
      pointers: ["/totals/amountDue", "/totals/grossTotal"],
      names: wholeName(
        "(?:(?:amount|total|balance) )(?:due|payable|to pay|outstanding)|payable(?: amount)?|zahlbetrag",
      ),
    },
  ],
  amounts: ["/totals/netTotal", "/totals/taxTotal", "/totals/grossTotal", "/totals/amountDue"],
  list: { pointers: ["/lines"], names: commonNames.list },
  columns: [
    { pointers: ["/name"], names: commonNames.name },
    { pointers: ["/quantity"], names: commonNames.quantity },
    { pointers: ["/unitPrice"], names: commonNames.unitPrice },
    { pointers: ["/netAmount", "/grossAmount"], names: commonNames.amount },
    { pointers: ["/unit"], names: wholeName("unit|uom|einheit|unité") },
    { pointers: ["/taxRate"], names: wholeName("(?:vat|tax|mwst|ust) (?:rate|percent|percentage|satz)") },
    { pointers: ["/sellerItemId"], names: commonNames.code },
    { pointers: ["/lineId"], names: wholeName("pos|position|line(?: (?:no|number|id))?") },
  ],
};
