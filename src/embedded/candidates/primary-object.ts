import type { SchemaNode } from "../../document/schema-node.ts";
import { nameOf } from "../labels/name-of.ts";
import type { Target } from "../labels/target.ts";
import { partyRole } from "../parties/party-role.ts";
import { primaryNames } from "../parties/primary-names.ts";
import type { PartyRole } from "../parties/party-role.ts";
import { partyObject } from "./party-object.ts";

/** Where several objects have a role, the one that is the party itself; the others need headings of their own. */
export function primaryObject(targets: readonly Target[], role: PartyRole): SchemaNode | undefined {
  const objects = [...new Set(targets.flatMap((target) => partyObject(target) ?? []))].filter(
    (node) => partyRole(node) === role,
  );
  return objects.find((node) => primaryNames[role].test(nameOf(node))) ?? objects[0];
}
