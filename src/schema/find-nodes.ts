import type { SchemaNode } from "../document/schema-node.ts";
import { parsePointer } from "../values/parse-pointer.ts";

function childrenOf(node: SchemaNode, token: string): readonly SchemaNode[] {
  switch (node.type) {
    case "object":
      return node.properties.filter(({ name }) => name === token);
    case "list":
    case "record":
      return token === "*" || node.type === "record" || /^\d+$/.test(token) ? [node.items] : [];
    case "tuple":
      return token === "*" ? node.places : node.places.filter((_, index) => String(index) === token);
    case "union":
      return node.options.flatMap((option) => childrenOf(option, token));
    default:
      return [];
  }
}

/** Every node that a pointer or pattern pointer names; several under a union, none where the schema has no such place. */
export function findNodes(root: SchemaNode, pointer: string): readonly SchemaNode[] {
  let nodes: readonly SchemaNode[] = [root];
  for (const token of parsePointer(pointer)) nodes = nodes.flatMap((node) => childrenOf(node, token));
  return nodes;
}
