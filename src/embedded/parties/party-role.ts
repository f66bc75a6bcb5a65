import type { SchemaNode } from "../../document/schema-node.ts";
import { splitName } from "../../values/split-name.ts";

/** Who a party of a document is: the one who wrote it, or the one whom it is for. */
export type PartyRole = "issuer" | "recipient";

const issuers =
  /\b(?:seller|vendor|supplier|merchant|store|shop|issuer|sender|provider|company|retailer|biller|creditor|landlord|employer|restaurant)\b|^(?:from|sold by)$/;

const recipients =
  /\b(?:buyer|customer|client|recipient|purchaser|billed to|receiver|debtor|payer|tenant)\b|^bill to$/;

/** The role of an object or leaf, told by its name. */
export function partyRole(node: SchemaNode): PartyRole | undefined {
  const name = splitName(node.name).join(" ").toLowerCase();
  if (recipients.test(name)) return "recipient";
  if (issuers.test(name)) return "issuer";
  return undefined;
}
