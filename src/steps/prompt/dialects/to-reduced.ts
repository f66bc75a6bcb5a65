import type { Json } from "../../../document/json.ts";
import type { ConvertedSchema, JsonSchema } from "./converted-schema.ts";
import { inlineReferences } from "./inline-references.ts";
import { keepKeywords } from "./keep-keywords.ts";
import { mapSchema } from "./map-schema.ts";
import { simplifySchema } from "./simplify-schema.ts";

const known = new Set(["type", "description", "properties", "items", "required", "enum", "format"]);
const formats = new Set<Json>(["date", "date-time", "time"]);

const isMembers = (value: Json | undefined): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

const isNull = (schema: JsonSchema): boolean => schema.type === "null";

/** One form for several: objects become one with all members, none of them required; else the common type, or text. */
function unite(options: readonly JsonSchema[]): JsonSchema {
  const [first = { type: "string" }] = options;
  if (options.length <= 1) return first;
  if (options.every((option) => isMembers(option.properties))) {
    return {
      type: "object",
      properties: Object.assign({}, ...options.map((option) => option.properties)) as JsonSchema,
    };
  }
  const types = new Set(options.map((option) => option.type));
  const values = options.flatMap((option) => listOf(option.enum));
  const isListed = options.every((option) => option.enum !== undefined);
  if (types.size > 1) return { type: "string" };
  return isListed ? { type: first.type ?? "string", enum: [...new Set(values)] } : first;
}

/** Whether null fits a schema, which this dialect can only say by leaving the property out. */
function isNullable(schema: Json | undefined): boolean {
  if (!isMembers(schema)) return false;
  const options = listOf(schema.anyOf).filter(isMembers);
  return listOf(schema.type).includes("null") || isNull(schema) || options.some(isNullable);
}

function reduce(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema;
  const options = listOf(anyOf).filter(isMembers);
  let result: JsonSchema =
    options.length > 0 ? { ...unite(options.filter((option) => !isNull(option))), ...rest } : rest;
  if (Array.isArray(result.type)) {
    const types = result.type.filter((type) => type !== "null");
    result = { ...result, type: types.length === 1 ? (types[0] ?? "string") : "string" };
  }
  // References that lead back into themselves are cut: what lies deeper stands in the prompt alone.
  if (result.$ref !== undefined) return { type: "object" };
  if (Array.isArray(result.enum)) {
    const texts = result.enum.filter((value) => typeof value === "string");
    const { enum: _, ...open } = result;
    result = texts.length > 0 && result.type === "string" ? { ...open, enum: texts } : open;
  }
  if (result.type === "array" && !isMembers(result.items)) result = { ...result, items: { type: "string" } };
  return result.type === undefined
    ? { type: isMembers(result.properties) ? "object" : "string", ...result }
    : result;
}

/** Properties that may be null are no longer required, before their types are reduced. */
function loosen(schema: JsonSchema): JsonSchema {
  const { properties, required } = schema;
  if (!isMembers(properties) || !Array.isArray(required)) return schema;
  return { ...schema, required: required.filter((name) => !isNullable(properties[String(name)])) };
}

/**
 * The few keywords that pass a gateway which translates schemas with loss: one type for each value, no unions, no
 * references. A value that may be null may be left out.
 */
export function toReduced(schema: JsonSchema): ConvertedSchema {
  const inlined = mapSchema(inlineReferences(simplifySchema(schema)), loosen);
  const { dropped } = keepKeywords(inlined, (keyword) => known.has(keyword));
  const reduced = mapSchema(inlined, reduce);
  const { jsonSchema } = keepKeywords(
    reduced,
    (keyword, value) => known.has(keyword) && (keyword !== "format" || formats.has(value)),
  );
  return { jsonSchema, strict: false, dropped };
}
