import type { Json } from "../../../document/json.ts";
import type { ConvertedSchema, JsonSchema } from "./converted-schema.ts";
import { isWithinStrictLimits } from "./is-within-strict-limits.ts";
import { keepKeywords } from "./keep-keywords.ts";
import { makeNullable } from "./make-nullable.ts";
import { mapSchema } from "./map-schema.ts";
import { simplifySchema } from "./simplify-schema.ts";

const known = new Set([
  "$defs",
  "$ref",
  "type",
  "description",
  "enum",
  "items",
  "anyOf",
  "properties",
  "required",
  "additionalProperties",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "format",
]);
const formats = new Set<Json>([
  "date-time",
  "time",
  "date",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "uuid",
]);

const isMembers = (value: Json | undefined): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isObject = (schema: JsonSchema): boolean =>
  schema.properties !== undefined ||
  schema.type === "object" ||
  (Array.isArray(schema.type) && schema.type.includes("object"));

/** Shapes that the strict dialect has no form for: free keys, and values of any type. */
function isBeyondStrict(schema: JsonSchema): boolean {
  if (schema.$ref !== undefined) return false;
  if (Array.isArray(schema.anyOf)) return !schema.anyOf.every((option: Json) => isMembers(option));
  if (isObject(schema)) {
    const { properties, additionalProperties } = schema;
    // Keys that the schema leaves open could not be written once it is closed.
    const isOpen = additionalProperties === true || isMembers(additionalProperties);
    if (!isMembers(properties) || isOpen) return true;
    return !Object.values(properties).every((child) => isMembers(child));
  }
  const isList = schema.type === "array" || (Array.isArray(schema.type) && schema.type.includes("array"));
  if (isList) return !isMembers(schema.items);
  return schema.type === undefined && schema.enum === undefined;
}

function close(schema: JsonSchema): JsonSchema {
  // Nothing may stand beside a reference.
  if (schema.$ref !== undefined && schema.$defs === undefined) return { $ref: schema.$ref };
  const { properties } = schema;
  if (!isMembers(properties)) return schema;
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const closed = Object.entries(properties).map(([name, child]): [string, Json] => [
    name,
    required.has(name) ? child : makeNullable(child as JsonSchema),
  ]);
  return {
    ...schema,
    properties: Object.fromEntries(closed),
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

/**
 * The dialect that OpenAI enforces to the letter: every property required (an optional one may be null), no further
 * properties, keywords from a short list. Undefined for schemas that it cannot express or that pass its limits.
 */
export function toOpenaiStrict(schema: JsonSchema): ConvertedSchema | undefined {
  const kept = keepKeywords(
    simplifySchema(schema),
    (keyword, value) => known.has(keyword) && (keyword !== "format" || formats.has(value)),
  );
  const root = kept.jsonSchema;
  let isExpressible = isMembers(root.properties) && root.anyOf === undefined;
  isExpressible &&= !kept.dropped.some((keyword) => keyword === "allOf" || keyword === "patternProperties");
  mapSchema(root, (each) => {
    isExpressible &&= !isBeyondStrict(each);
    return each;
  });
  if (!isExpressible) return undefined;
  const jsonSchema = mapSchema(root, close);
  return isWithinStrictLimits(jsonSchema) ? { jsonSchema, strict: true, dropped: kept.dropped } : undefined;
}
