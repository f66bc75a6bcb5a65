import type { Json } from "../../../document/json.ts";
import type { JsonSchema } from "./converted-schema.ts";
import { mapSchema } from "./map-schema.ts";

/** Published limits of OpenAI's structured outputs. */
const maxProperties = 5000;
const maxEnumValues = 1000;
const maxNameCharacters = 120_000;
const maxDepth = 10;

function depthOf(value: Json): number {
  if (typeof value !== "object" || value === null) return 0;
  if (Array.isArray(value)) return Math.max(0, ...value.map((each: Json) => depthOf(each)));
  const { properties, ...rest } = value as JsonSchema;
  const inside =
    properties === undefined ? 0 : 1 + Math.max(0, ...Object.values(properties as JsonSchema).map(depthOf));
  return Math.max(inside, ...Object.values(rest).map(depthOf));
}

/** Whether a strict schema is small enough to be taken. */
export function isWithinStrictLimits(schema: JsonSchema): boolean {
  let properties = 0;
  let enumValues = 0;
  let characters = 0;
  mapSchema(schema, (each) => {
    const names = Object.keys((each.properties ?? {}) as JsonSchema);
    const values = Array.isArray(each.enum) ? each.enum : [];
    properties += names.length;
    enumValues += values.length;
    characters += [...names, ...values].join("").length;
    return each;
  });
  return (
    properties <= maxProperties &&
    enumValues <= maxEnumValues &&
    characters <= maxNameCharacters &&
    depthOf(schema) <= maxDepth
  );
}
