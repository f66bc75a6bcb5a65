import type { Json } from "../../../document/json.ts";
import type { JsonSchema } from "./converted-schema.ts";

const isNull = (schema: Json): boolean =>
  typeof schema === "object" &&
  schema !== null &&
  !Array.isArray(schema) &&
  (schema as JsonSchema).type === "null";

/** The schema, with null allowed beside what it allowed before. */
export function makeNullable(schema: JsonSchema): JsonSchema {
  const { type, anyOf } = schema;
  if (Array.isArray(anyOf))
    return anyOf.some((option: Json) => isNull(option))
      ? schema
      : { ...schema, anyOf: [...anyOf, { type: "null" }] };
  const types = Array.isArray(type) ? type : typeof type === "string" ? [type] : [];
  if (types.includes("null") && (!Array.isArray(schema.enum) || schema.enum.includes(null))) return schema;
  const isPlain =
    types.length > 0 &&
    schema.enum === undefined &&
    schema.properties === undefined &&
    schema.items === undefined;
  if (isPlain) return { ...schema, type: [...types, "null"] };
  const { description, ...rest } = schema;
  return { anyOf: [rest, { type: "null" }], ...(description === undefined ? {} : { description }) };
}
