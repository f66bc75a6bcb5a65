import type { Ajv2020 } from "ajv/dist/2020.js";
import type { Json } from "../../src/document/json.ts";

type Members = { readonly [key: string]: Json };

const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value as a model writes it that must leave no property out: null for each that is missing and required. */
export function fillNulls(value: Json, schema: Json | undefined, ajv: Ajv2020, root = schema): Json {
  if (!isMembers(schema)) return value;
  if (Array.isArray(schema.anyOf)) {
    const $defs = isMembers(root) && isMembers(root.$defs) ? root.$defs : {};
    const options = schema.anyOf.map((option: Json) => ({
      option,
      filled: fillNulls(value, option, ajv, root),
    }));
    const fitting = options.find(
      ({ option, filled }) =>
        isMembers(option) && option.$ref === undefined && ajv.validate({ ...option, $defs }, filled),
    );
    return fitting?.filled ?? value;
  }
  if (Array.isArray(value)) return value.map((each: Json) => fillNulls(each, schema.items, ajv, root));
  if (!isMembers(value) || !isMembers(schema.properties)) return value;
  const { properties } = schema;
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const missing = required.filter((name) => !(name in value)).map((name): [string, Json] => [name, null]);
  const filled = Object.entries(value).map(([name, child]): [string, Json] => [
    name,
    fillNulls(child, properties[name], ajv, root),
  ]);
  return Object.fromEntries([...filled, ...missing]);
}
