import type { SchemaNode } from "../../document/schema-node.ts";

/** Whether a part of a schema is or has a list of objects, the rows of a table. */
export function holdsRows(node: SchemaNode): boolean {
  if (node.type === "list") return node.items.type === "object";
  return node.type === "object" && node.properties.some(holdsRows);
}
