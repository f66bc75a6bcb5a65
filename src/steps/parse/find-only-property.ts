import type { SchemaNode } from "../../document/schema-node.ts";

/** The property that a value without a name can be: the only one that a model fills. */
export function findOnlyProperty(node: SchemaNode): SchemaNode | undefined {
  if (node.type !== "object" || node.isOpen) return undefined;
  const [only, ...others] = node.properties.filter(
    (property) =>
      property.meta.evidence !== "code" && (property.type !== "leaf" || property.evidence !== "code"),
  );
  return others.length === 0 ? only : undefined;
}
