import type { Json } from "../../../document/json.ts";
import type { JsonSchema } from "./converted-schema.ts";
import { mapSchema } from "./map-schema.ts";

const isMembers = (value: Json | undefined): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function typeOfValue(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}

/** Objects that all have to fit are one object with the members of all. */
function joinObjects(schema: JsonSchema): JsonSchema {
  const { allOf, ...rest } = schema;
  const branches = [rest, ...((allOf as readonly Json[] | undefined) ?? [])].filter(isMembers);
  const isJoinable = branches
    .slice(1)
    .every((branch) => isMembers(branch.properties) && branch.$ref === undefined);
  if (!isJoinable || branches.length < 2) return schema;
  const required = branches.flatMap((branch) => (Array.isArray(branch.required) ? branch.required : []));
  const { unevaluatedProperties: _, ...own } = rest;
  return {
    ...own,
    type: "object",
    properties: Object.assign({}, ...branches.map((branch) => branch.properties)) as JsonSchema,
    required: [...new Set(required)],
  };
}

/** A record whose keys are listed, all of them required, is an object with these members. */
function listKeys(schema: JsonSchema): JsonSchema {
  const { propertyNames, additionalProperties, ...rest } = schema;
  const names = isMembers(propertyNames) && Array.isArray(propertyNames.enum) ? propertyNames.enum : [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  const isListed = names.length > 0 && names.every((name) => required.includes(name));
  if (!isListed || schema.properties !== undefined || !isMembers(additionalProperties)) return schema;
  const properties = Object.fromEntries(names.map((name) => [String(name), additionalProperties]));
  return { ...rest, properties, additionalProperties: false };
}

/** One rewriting after another; each says the same as before in keywords that more wires know. */
function simplify(schema: JsonSchema): JsonSchema {
  let result: JsonSchema = schema;
  if (Array.isArray(result.allOf) && result.allOf.length === 1 && isMembers(result.allOf[0] as Json)) {
    const { allOf, ...rest } = result;
    result = { ...((allOf as Json[])[0] as JsonSchema), ...rest };
  }
  result = listKeys(joinObjects(result));
  if (Array.isArray(result.oneOf) && result.anyOf === undefined) {
    const { oneOf, ...rest } = result;
    result = { ...rest, anyOf: oneOf ?? [] };
  }
  if (result.const !== undefined) {
    const { const: only, ...rest } = result;
    result = { ...rest, enum: [only] };
  }
  if (Array.isArray(result.enum) && result.type === undefined) {
    const types = [...new Set(result.enum.map((value: Json) => typeOfValue(value)))];
    result = { type: types.length === 1 ? (types[0] ?? "string") : types, ...result };
  }
  if (Array.isArray(result.prefixItems)) {
    const { prefixItems, items, ...rest } = result;
    const places = [...(prefixItems as Json[]), ...(isMembers(items) ? [items] : [])];
    const kinds = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
    result = { ...rest, items: kinds.length === 1 ? (kinds[0] ?? {}) : { anyOf: kinds } };
  }
  if (result.nullable === true) {
    const { nullable: _, ...rest } = result;
    result =
      typeof rest.type === "string" && rest.enum === undefined
        ? { ...rest, type: [rest.type, "null"] }
        : { anyOf: [rest, { type: "null" }] };
  }
  return result;
}

/**
 * The same schema in the keywords that most wires share: one-branch `allOf` folded in, `oneOf` as `anyOf`, `const` as a
 * one-value `enum`, a tuple as a list of any of its places, OpenAPI's `nullable` as a type.
 */
export function simplifySchema(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, simplify);
}
