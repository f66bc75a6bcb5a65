import type { SchemaNode } from "../../document/schema-node.ts";

/** Values that one row of a schema's widest list may have. */
export function countLeaves(node: SchemaNode, isInRow = false): number {
  switch (node.type) {
    case "leaf":
      return isInRow && node.evidence !== "code" ? 1 : 0;
    case "object": {
      const counts = node.properties.map((child) => countLeaves(child, isInRow));
      return isInRow ? counts.reduce((sum, count) => sum + count, 0) : Math.max(0, ...counts);
    }
    case "list":
      return countLeaves(node.items, true);
    default:
      return isInRow ? 1 : 0;
  }
}
