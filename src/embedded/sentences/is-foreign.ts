import type { SchemaNode } from "../../document/schema-node.ts";
import { splitName } from "../../values/split-name.ts";
import type { ProseKind } from "./prose.ts";

const judgment = /^(?:judge?ment|case|ruling|court decision|urteil|jugement|sentencia|sentenza)$/u;
const contract = /^(?:contract|agreement|vertrag|contrat|contrato|contratto)$/u;

/** Whether a node belongs to an object for papers of another kind than this one (`judgment` in a contract). */
export function isForeign(parents: readonly SchemaNode[], kind: ProseKind): boolean {
  return parents.some((parent) => {
    if (parent.type !== "object") return false;
    const name = splitName(parent.name).join(" ").toLowerCase();
    return kind === "judgment" ? contract.test(name) : judgment.test(name);
  });
}
