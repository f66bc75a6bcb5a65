import type { Json } from "../../document/json.ts";
import type { LeafNode } from "../../document/schema-node.ts";

/** Canonical text as the leaf's JSON type; undefined where the schema would refuse it. */
export function toJsonValue(node: LeafNode, value: string): Json | undefined {
  switch (node.valueType) {
    case "number":
    case "integer": {
      const number = Number(value);
      if (!Number.isFinite(number) || value.trim() === "") return undefined;
      if (node.valueType === "integer" && !Number.isInteger(number)) return undefined;
      if (
        (node.minimum !== undefined && number < node.minimum) ||
        (node.maximum !== undefined && number > node.maximum)
      )
        return undefined;
      return number;
    }
    case "boolean":
      return value === "true" ? true : value === "false" ? false : undefined;
    case "enum":
      return node.values?.find(
        (allowed) => (typeof allowed === "string" ? allowed : JSON.stringify(allowed)) === value,
      );
    default:
      return value;
  }
}
