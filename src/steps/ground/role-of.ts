import type { EvidenceRole } from "../../document/leaf-meta.ts";
import type { LeafEntry } from "../../values/list-leaves.ts";

/** What has to prove a leaf. */
export function roleOf({ node, value }: LeafEntry): EvidenceRole {
  if (node.type === "list") return node.meta.evidence ?? "printed";
  return node.evidence === "printed" && typeof value === "boolean" ? "derived" : node.evidence;
}
