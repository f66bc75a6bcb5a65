import type { ListNode, SchemaNode } from "../../../document/schema-node.ts";

/** A list of verbatim passages. */
export function isQuotes(node: SchemaNode): node is ListNode {
  return (
    node.type === "list" &&
    node.items.type === "leaf" &&
    node.items.valueType === "string" &&
    /^(?:quotes?|quotations?|passages|excerpts|verbatim(?:quotes)?|zitate|citations|citas|citazioni)$/iu.test(
      node.name,
    )
  );
}
