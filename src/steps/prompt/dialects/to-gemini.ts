import type { Json } from "../../../document/json.ts";
import type { ConvertedSchema, JsonSchema } from "./converted-schema.ts";
import { inlineReferences } from "./inline-references.ts";
import { keepKeywords } from "./keep-keywords.ts";
import { mapSchema } from "./map-schema.ts";
import { simplifySchema } from "./simplify-schema.ts";
import { splitNull } from "./split-null.ts";

/** What Gemini documents for `responseJsonSchema`; the rest it ignores, so it is better kept in the prompt alone. */
const known = new Set([
  "$defs",
  "$ref",
  "type",
  "format",
  "title",
  "description",
  "enum",
  "items",
  "minItems",
  "maxItems",
  "minimum",
  "maximum",
  "anyOf",
  "properties",
  "additionalProperties",
  "required",
]);
const formats = new Set<Json>(["date", "date-time", "time"]);

const isMembers = (value: Json | undefined): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Other values are allowed by their type alone. */
const isTextOrNumbers = (value: Json): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === "string" || typeof each === "number");

/** Whether a schema refers back to an earlier one: itself, as the entry of a list, or as one of several forms. */
function isLoop(schema: Json | undefined): boolean {
  if (!isMembers(schema)) return false;
  const options = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  return schema.$ref !== undefined || isLoop(schema.items) || options.some((option: Json) => isLoop(option));
}

/** A recursion may only lead through properties that are not required, and not to the root itself. */
function freeLoops(root: JsonSchema): JsonSchema {
  const { $defs, ...own } = root;
  let isRootNamed = false;
  const freed = mapSchema({ ...own, ...($defs === undefined ? {} : { $defs }) }, (each) => {
    if (each.$ref === "#") {
      isRootNamed = true;
      return { $ref: "#/$defs/Root" };
    }
    const { properties, required } = each;
    if (!isMembers(properties) || !Array.isArray(required)) return each;
    return { ...each, required: required.filter((name) => !isLoop(properties[String(name)])) };
  });
  if (!isRootNamed) return freed;
  const { $defs: named, ...rest } = freed;
  return { ...rest, $defs: { ...(isMembers(named) ? named : {}), Root: rest } };
}

/** The subset that Gemini takes as JSON Schema; references are opened where they do not lead back into themselves. */
export function toGemini(schema: JsonSchema): ConvertedSchema {
  const { jsonSchema, dropped } = keepKeywords(
    mapSchema(inlineReferences(simplifySchema(schema)), splitNull),
    (keyword, value) =>
      known.has(keyword) &&
      (keyword !== "format" || formats.has(value)) &&
      (keyword !== "enum" || isTextOrNumbers(value)),
  );
  return { jsonSchema: freeLoops(jsonSchema), strict: false, dropped };
}
