import type { SchemaNode } from "../../document/schema-node.ts";
import type { Target } from "../labels/target.ts";
import { partyRole } from "../parties/party-role.ts";

/** The object that stands for a party, outermost; undefined for leaves that stand for one themselves. */
export function partyObject(target: Target): SchemaNode | undefined {
  return target.parents.find((node) => node.name !== "" && partyRole(node) !== undefined);
}
