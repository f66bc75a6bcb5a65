import type { Evidence } from "../../document/evidence.ts";
import type { SchemaNode } from "../../document/schema-node.ts";
import type { Built } from "../output/build-json.ts";
import { holdsRows } from "./holds-rows.ts";

/** Beginnings of the pattern pointers of rows that have no rows of their own. */
function listRows(node: SchemaNode): string[] {
  if (node.type === "object") return node.properties.flatMap(listRows);
  if (node.type !== "list") return [];
  return holdsRows(node.items) ? listRows(node.items) : [`${node.pointer}/*/`];
}

/** Of what was found in a part of a document nobody knows whether the rest says otherwise; `root` is given where its rows are read on. */
export function doubtPart({ json, evidence }: Built, root?: SchemaNode): Built {
  const rows = root ? listRows(root) : [];
  const doubted: Record<string, Evidence> = {};
  // A long table has hundreds of thousands of values, of which no list of pairs is made.
  for (const pointer of Object.keys(evidence)) {
    const each = evidence[pointer];
    if (!each) continue;
    const pattern = rows.length === 0 ? "" : pointer.replaceAll(/\/\d+(?=\/)/gu, "/*");
    const isDoubtful = each.state === "found" && !rows.some((start) => pattern.startsWith(start));
    doubted[pointer] = isDoubtful ? { ...each, isAmbiguous: true } : each;
  }
  return { json, evidence: doubted };
}
