import type { SchemaNode } from "../../document/schema-node.ts";
import { rememberEach } from "../../values/remember-each.ts";
import { splitName } from "../../values/split-name.ts";

/** The words of a node's name in lower case, a blank between them: "net amount". */
export const nameOf: (node: SchemaNode) => string = rememberEach((node) =>
  splitName(node.name).join(" ").toLowerCase(),
);
