import type { Json } from "../../document/json.ts";
import { plainNumber } from "./plain-number.ts";
import type { Tree } from "./tree.ts";

/** A tree as plain JSON, without a schema. Numbers that JSON would round stay text. */
export function toJson(tree: Tree): Json {
  switch (tree.type) {
    case "null":
      return null;
    case "boolean":
    case "string":
      return tree.value;
    case "number":
      return plainNumber(tree.text) ?? tree.text;
    case "list":
      return tree.items.map(toJson);
    default:
      // `fromEntries` makes own properties, also of a key like `__proto__`.
      return Object.fromEntries([...tree.members].map(([key, value]) => [key, toJson(value)]));
  }
}
