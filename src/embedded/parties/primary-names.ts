import type { PartyRole } from "./party-role.ts";

/** Names of the objects that stand for a role when several do: the first that a schema has is the party itself. */
export const primaryNames: Readonly<Record<PartyRole, RegExp>> = {
  issuer: /^(?:seller|vendor|supplier|merchant|issuer|store|shop|company|sender|from)$/,
  recipient: /^(?:buyer|customer|client|recipient|bill to|purchaser|receiver)$/,
};
