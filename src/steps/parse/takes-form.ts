import type { SchemaNode } from "../../document/schema-node.ts";
import type { Tree } from "./tree.ts";

/** Whether a place of the schema has the outer form that a value was written in: a list, an object, or one value. */
export function takesForm(node: SchemaNode, type: Tree["type"]): boolean {
  switch (node.type) {
    case "union":
      return node.options.some((option) => takesForm(option, type));
    case "leaf":
      return node.valueType === "any" || (type !== "list" && type !== "object");
    case "list":
    case "tuple":
      return type === "list";
    default:
      return type === "object";
  }
}
