import type { Json } from "../../document/json.ts";
import { parsePointer } from "../../values/parse-pointer.ts";

export type JsonSchema = { readonly [key: string]: Json };

const isSchema = (value: Json | undefined): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function resolve(schema: Json | undefined, root: JsonSchema): JsonSchema | undefined {
  let at = schema;
  for (let hops = 0; hops < 16 && isSchema(at) && typeof at.$ref === "string"; hops += 1) {
    at = parsePointer(at.$ref.replace(/^#/, "")).reduce<Json | undefined>(
      (inside, token) => (isSchema(inside) ? inside[token] : undefined),
      root,
    );
  }
  return isSchema(at) ? at : undefined;
}

function step(schema: JsonSchema, token: string, root: JsonSchema): Json | undefined {
  const { properties, items, prefixItems, additionalProperties } = schema;
  if (isSchema(properties) && Object.hasOwn(properties, token)) return properties[token];
  if (/^\d+$/.test(token)) {
    if (Array.isArray(prefixItems)) return (prefixItems as readonly Json[])[Number(token)] ?? items;
    if (items !== undefined) return items;
  }
  for (const options of [schema.anyOf, schema.oneOf, schema.allOf]) {
    for (const option of Array.isArray(options) ? (options as readonly Json[]) : []) {
      const resolved = resolve(option, root);
      const found = resolved && step(resolved, token, root);
      if (found !== undefined) return found;
    }
  }
  return isSchema(additionalProperties) ? additionalProperties : undefined;
}

/** The part of a JSON Schema that describes a concrete pointer; undefined where the schema does not say. */
export function findSubSchema(root: JsonSchema, pointer: string): JsonSchema | undefined {
  let at: Json | undefined = root;
  for (const token of parsePointer(pointer)) {
    const resolved = resolve(at, root);
    at = resolved && step(resolved, token, root);
  }
  // A reference stays one: its definitions go along.
  return isSchema(at) ? at : undefined;
}
