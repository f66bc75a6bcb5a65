import type { Json } from "../../document/json.ts";
import { parsePointer } from "../../values/parse-pointer.ts";

type JsonObject = { readonly [key: string]: Json | undefined };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function resolve(schema: Json | undefined, root: JsonObject): JsonObject | undefined {
  let at = schema;
  for (let hops = 0; hops < 16 && isObject(at) && typeof at.$ref === "string"; hops += 1) {
    at = parsePointer(at.$ref.replace(/^#/, "")).reduce<Json | undefined>(
      (inside, token) => (isObject(inside) ? inside[token] : undefined),
      root,
    );
  }
  if (isObject(at) && Array.isArray(at.anyOf)) {
    const option = at.anyOf.find((item) => isObject(item) && item.type !== "null");
    return resolve(option, root);
  }
  return isObject(at) ? at : undefined;
}

/** Whether the JSON Schema asks for members that it does not name, at the object of a pattern pointer. */
export function isOpenAt(jsonSchema: { readonly [key: string]: Json }, pointer: string): boolean {
  let at = resolve(jsonSchema, jsonSchema);
  for (const token of parsePointer(pointer)) {
    if (!at) return false;
    const properties = at.properties;
    const next =
      isObject(properties) && Object.hasOwn(properties, token)
        ? properties[token]
        : (at.items ?? at.additionalProperties);
    at = resolve(next, jsonSchema);
  }
  return at !== undefined && at.additionalProperties !== undefined && at.additionalProperties !== false;
}
