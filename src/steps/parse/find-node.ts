import type { SchemaNode } from "../../document/schema-node.ts";

/** The place of a schema that a concrete pointer leads to; of a union the first shape that has it. */
export function findNode(node: SchemaNode, tokens: readonly string[]): SchemaNode | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return node;
  switch (node.type) {
    case "object": {
      const property = node.properties.find(({ name }) => name === token);
      return property && findNode(property, rest);
    }
    case "list":
    case "record":
      return findNode(node.items, rest);
    case "tuple": {
      const place = node.places[Number(token)];
      return place && findNode(place, rest);
    }
    case "union":
      return node.options.map((option) => findNode(option, tokens)).find((found) => found !== undefined);
    default:
      return undefined;
  }
}
