import type { Json } from "../../../document/json.ts";
import type { JsonSchema } from "./converted-schema.ts";
import { mapSchema } from "./map-schema.ts";

/** A bound that draft 4 marks as exclusive by a flag beside it. */
function moveBound(schema: JsonSchema, bound: "minimum" | "maximum"): JsonSchema {
  const name = bound === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  if (typeof schema[name] !== "boolean") return schema;
  const { [name]: isExclusive, [bound]: limit, ...rest } = schema;
  if (limit === undefined) return rest;
  return isExclusive ? { ...rest, [name]: limit } : { ...rest, [bound]: limit };
}

/** A tuple as drafts before 2020-12 write it: a list of schemas as `items`, what follows as `additionalItems`. */
function moveItems(schema: JsonSchema): JsonSchema {
  if (!Array.isArray(schema.items)) return schema;
  const { items, additionalItems, ...rest } = schema;
  return {
    ...rest,
    prefixItems: items as Json,
    ...(additionalItems === undefined ? {} : { items: additionalItems }),
  };
}

const isImpossible = (schema: Json): boolean => JSON.stringify(schema) === '{"not":{}}';

/** Members that must not be there, and options that nothing fits, are not told of: validation knows them. */
function dropImpossible(schema: JsonSchema): JsonSchema {
  const { properties, anyOf, required } = schema;
  const known = Object.entries((properties ?? {}) as JsonSchema);
  const kept = known.filter(
    ([name, member]) => !isImpossible(member) || (Array.isArray(required) && required.includes(name)),
  );
  const options = Array.isArray(anyOf) ? (anyOf as Json[]).filter((option) => !isImpossible(option)) : [];
  return {
    ...schema,
    ...(kept.length < known.length ? { properties: Object.fromEntries(kept) } : {}),
    ...(options.length > 0 ? { anyOf: options } : {}),
  };
}

/** Forms of older drafts of JSON Schema in those of 2020-12, which every dialect starts from. */
export function modernizeSchema(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (each) =>
    dropImpossible(moveItems(moveBound(moveBound(each, "minimum"), "maximum"))),
  );
}
