import type { Json } from "../../../document/json.ts";

type Members = { readonly [key: string]: Json };

const maps = new Set(["properties", "$defs", "definitions", "patternProperties", "dependentSchemas"]);
const lists = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const singles = new Set([
  "items",
  "additionalItems",
  "additionalProperties",
  "not",
  "propertyNames",
  "contains",
  "if",
  "then",
  "else",
]);

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Rebuilds a JSON Schema from its leaves up: `visit` gets each schema object with its children already rebuilt. */
export function mapSchema(schema: Members, visit: (schema: Members) => Members): Members {
  const inner = (value: Json): Json => (isMembers(value) ? mapSchema(value, visit) : value);
  const rebuilt = Object.entries(schema).map(([key, value]): [string, Json] => {
    if (maps.has(key) && isMembers(value)) {
      return [key, Object.fromEntries(Object.entries(value).map(([name, child]) => [name, inner(child)]))];
    }
    if ((lists.has(key) || key === "items") && Array.isArray(value))
      return [key, value.map((child: Json) => inner(child))];
    return [key, singles.has(key) ? inner(value) : value];
  });
  return visit(Object.fromEntries(rebuilt));
}
