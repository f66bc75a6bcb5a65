import type { Json } from "../../../document/json.ts";
import type { ConvertedSchema, JsonSchema } from "./converted-schema.ts";
import { inlineReferences } from "./inline-references.ts";
import { keepKeywords } from "./keep-keywords.ts";
import { simplifySchema } from "./simplify-schema.ts";

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

/** The subset that Gemini takes as JSON Schema; references are opened where they do not lead back into themselves. */
export function toGemini(schema: JsonSchema): ConvertedSchema {
  const { jsonSchema, dropped } = keepKeywords(
    inlineReferences(simplifySchema(schema)),
    (keyword, value) => known.has(keyword) && (keyword !== "format" || formats.has(value)),
  );
  return { jsonSchema, strict: false, dropped };
}
