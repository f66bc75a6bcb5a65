import type { LeafKind, Metric } from "../document/leaf-meta.ts";
import type { LeafNode, ListNode } from "../document/schema-node.ts";

const byKind: Readonly<Partial<Record<LeafKind, Metric>>> = {
  name: "fuzzy",
  address: "fuzzy",
  text: "fuzzy",
  sentence: "text",
  decimal: "decimal",
  integer: "decimal",
  percent: "decimal",
  date: "date",
  datetime: "date",
  phone: "digits",
  gtin: "digits",
};

/** How a leaf is compared: what its schema says, else what follows from its type and kind. */
export function chooseMetric(node: LeafNode | ListNode): Metric {
  if (node.meta.metric) return node.meta.metric;
  if (node.type === "list") return "set";
  if (node.valueType === "boolean") return "boolean";
  if (node.valueType === "enum") return "enum";
  if (node.valueType === "number" || node.valueType === "integer") return "decimal";
  return byKind[node.kind] ?? "exact-ci";
}
