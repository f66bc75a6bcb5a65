import type { SchemaNode } from "../../document/schema-node.ts";
import { rememberEach } from "../../values/remember-each.ts";
import { nameOf } from "../labels/name-of.ts";

/** Who a party of a document is: the one who wrote it, or the one whom it is for. */
export type PartyRole = "issuer" | "recipient";

const issuers =
  /\b(?:seller|vendor|supplier|merchant|store|shop|issuer|sender|provider|company|retailer|biller|creditor|landlord|employer|restaurant)\b|^(?:from|sold by)$/;

const recipients =
  /\b(?:buyer|customer|client|recipient|purchaser|billed to|receiver|debtor|payer|tenant)\b|^bill to$/;

/** The role of an object or leaf, told by its name. */
export const partyRole: (node: SchemaNode) => PartyRole | undefined = rememberEach((node) => {
  const name = nameOf(node);
  if (isWhole(node)) {
    if (name === "bank") return "issuer";
    if (holders.test(name)) return "recipient";
  }
  if (recipients.test(name)) return "recipient";
  if (issuers.test(name)) return "issuer";
  return undefined;
});

/** Of an account; other papers have banks and holders beside their parties, without an address. */
const holders = /^(?:account )?holder$/;

function isWhole(node: SchemaNode): boolean {
  const names = node.type === "object" ? node.properties.map((child) => child.name) : [];
  return names.includes("name") && names.includes("address");
}
