import { rememberEach } from "../../values/remember-each.ts";
import type { Target } from "../labels/target.ts";
import { partyRole } from "../parties/party-role.ts";
import type { PartyRole } from "../parties/party-role.ts";

/** The role of the party that a leaf tells something about; undefined where it is about none. */
export const roleOfTarget: (target: Target) => PartyRole | undefined = rememberEach((target) => {
  for (const node of [target.node, ...target.parents.toReversed()]) {
    const role = node.name === "" ? undefined : partyRole(node);
    if (role) return role;
  }
  return undefined;
});
