import { commonNames } from "./common-names.ts";
import type { Concepts } from "./concepts.ts";
import { wholeName } from "./whole-name.ts";

/** What people's own schemas share with the receipt. */
export const receiptConcepts: Concepts = {
  leaves: [
    { pointers: ["/receiptNumber"], names: commonNames.ownNumber },
    { pointers: ["/transactionDate"], names: commonNames.ownDate },
    {
      pointers: ["/transactionTime"],
      names: wholeName("(?:(?:transaction|purchase|receipt) )?time|uhrzeit"),
    },
    { pointers: ["/currency"], names: commonNames.currency },
    { pointers: ["/merchant/name"], names: commonNames.seller },
    {
      pointers: ["/merchant/address"],
      names: wholeName("(?:(?:vendor|seller|supplier|merchant|store|shop|company|restaurant) )?address"),
    },
    { pointers: ["/subtotal"], names: commonNames.net },
    { pointers: ["/total"], names: commonNames.gross },
    { pointers: ["/tip"], names: wholeName("tip|gratuity|trinkgeld|pourboire") },
    { pointers: ["/change"], names: wholeName("change(?: (?:due|given))?|rückgeld") },
    { pointers: ["/cashier"], names: wholeName("cashier|server|clerk|kassierer") },
  ],
  amounts: ["/subtotal", "/total"],
  list: { pointers: ["/items"], names: commonNames.list },
  columns: [
    { pointers: ["/name"], names: commonNames.name },
    { pointers: ["/quantity"], names: commonNames.quantity },
    { pointers: ["/unitPrice"], names: commonNames.unitPrice },
    { pointers: ["/amount"], names: commonNames.amount },
    { pointers: ["/code"], names: commonNames.code },
  ],
};
