import type { Json } from "../document/json.ts";
import type { Schema } from "../document/schema.ts";
import { getAt } from "../values/get-at.ts";
import { isRawSchema } from "./raw-schema.ts";
import type { RawSchema } from "./raw-schema.ts";

type JsonSchema = { readonly [key: string]: Json };

/** References to the root itself (`#`) point to its new place. */
function moveRootReferences(value: Json, place: string): Json {
  if (Array.isArray(value)) return value.map((each: Json) => moveRootReferences(each, place));
  if (!isRawSchema(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]): [string, Json] => [
      key,
      key === "$ref" && child === "#" ? place : moveRootReferences(child ?? null, place),
    ]),
  );
}

/** A root that is only a reference gives way to what it refers to: many wires want `type: object` at the top. */
function openRoot(root: RawSchema): JsonSchema {
  const reference = root["$ref"];
  if (typeof reference !== "string" || !reference.startsWith("#/")) return root as JsonSchema;
  const target = getAt(root, decodeURIComponent(reference.slice(1)));
  if (!isRawSchema(target)) return root as JsonSchema;
  const { $ref: _, ...rest } = root;
  return { ...target, ...rest } as JsonSchema;
}

/**
 * The JSON Schema that a model is asked for. No wire takes a list, a union or a plain value at the root, so a root that
 * is no object is asked for as `{ "value": ... }`, in every JSON mode alike; the parser opens that wrapper for the same
 * roots (`schema.node.type` other than `object`).
 */
export function wrapRoot(schema: Schema): JsonSchema {
  const root = openRoot(schema.jsonSchema);
  if (schema.node.type === "object") return root;
  const { $defs, definitions, ...own } = root;
  const holdsItself =
    JSON.stringify(own).includes('"$ref":"#"') || JSON.stringify($defs ?? {}).includes('"$ref":"#"');
  const place = "#/$defs/Root_";
  const moved = isRawSchema($defs) ? moveRootReferences($defs, place) : {};
  const inner = moveRootReferences(own, place);
  const defs = { ...(moved as Record<string, Json>), ...(holdsItself ? { Root_: inner } : {}) };
  return {
    type: "object",
    properties: { value: holdsItself ? { $ref: place } : inner },
    required: ["value"],
    additionalProperties: false,
    ...(Object.keys(defs).length > 0 ? { $defs: defs } : {}),
    ...(definitions === undefined ? {} : { definitions }),
  };
}
