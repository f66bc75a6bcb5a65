import type { SchemaNode } from "../document/schema-node.ts";

/** Places of a schema that have one value a document, in its order: its leaves, and its lists as wholes. */
export function listColumns(node: SchemaNode): string[] {
  if (node.type === "object" && node.isOpen !== true) return node.properties.flatMap(listColumns);
  return [node.pointer];
}
