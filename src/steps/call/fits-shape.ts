import type { Json } from "../../document/json.ts";

type Fields = { readonly [key: string]: Json };

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);

function isOfType(value: Json, type: Json): boolean {
  switch (type) {
    case "object":
      return isFields(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "string":
    case "number":
    case "boolean":
      return typeof value === type;
    case "null":
      return value === null;
    default:
      // Words of other dialects are not ours to judge.
      return true;
  }
}

/** The part of the root that `$ref` names; undefined where it is not found. */
function follow(reference: string, root: Json): Json | undefined {
  const keys = reference.replace(/^#\/?/, "").split("/").filter(Boolean);
  let at: Json | undefined = root;
  for (const key of keys) at = isFields(at) ? at[key.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined;
  return at;
}

/**
 * Whether a JSON has the shape of a JSON Schema: the types of its values, the members that must be there, and none that
 * may not. Limits, patterns and lists of values are not looked at, and null stands for any value: gateways that do hold
 * a model to a schema differ in these.
 */
export function fitsShape(value: Json, schema: Json | undefined, root: Json = schema ?? {}): boolean {
  if (!isFields(schema) || value === null) return true;
  if (typeof schema.$ref === "string") return fitsShape(value, follow(schema.$ref, root), root);
  const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (choices.length > 0 && !choices.some((choice) => fitsShape(value, choice, root))) return false;
  if (!listOf(schema.allOf).every((each) => fitsShape(value, each, root))) return false;
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) return false;
  if (Array.isArray(value)) {
    const tuple = listOf(schema.prefixItems);
    return (value as Json[]).every((entry, index) => fitsShape(entry, tuple[index] ?? schema.items, root));
  }
  if (!isFields(value)) return true;
  const properties = isFields(schema.properties) ? schema.properties : {};
  if (!listOf(schema.required).every((name) => typeof name !== "string" || name in value)) return false;
  return Object.entries(value).every(([name, member]) =>
    Object.hasOwn(properties, name)
      ? fitsShape(member, properties[name], root)
      : schema.additionalProperties !== false && fitsShape(member, schema.additionalProperties, root),
  );
}
