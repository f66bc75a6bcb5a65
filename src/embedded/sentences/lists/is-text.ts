import type { LeafNode, SchemaNode } from "../../../document/schema-node.ts";
import { splitName } from "../../../values/split-name.ts";

/** The leaf that holds the sentence itself. */
export function isText(node: SchemaNode): node is LeafNode {
  if (node.type !== "leaf" || node.valueType !== "string" || node.evidence === "derived") return false;
  const name = splitName(node.name).join(" ").toLowerCase();
  if (/^(?:condition|exception)s?$/u.test(name)) return false;
  return (
    node.evidence === "quoted" ||
    node.kind === "sentence" ||
    /^(?:text|sentence|statement|summary|description|quote|quotation|passage|excerpt|point|content|obligation|wording|clause)$/u.test(
      name,
    )
  );
}
