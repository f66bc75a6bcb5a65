import type { ConvertedSchema, JsonSchema } from "./converted-schema.ts";
import { keepKeywords } from "./keep-keywords.ts";
import { simplifySchema } from "./simplify-schema.ts";

/** Keywords that wires and the grammars of local servers refuse or break on; none of them is needed to find the shape. */
const refused = new Set([
  "$schema",
  "$id",
  "$anchor",
  "$comment",
  "$dynamicRef",
  "$dynamicAnchor",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "pattern",
  "patternProperties",
  "propertyNames",
  "unevaluatedProperties",
  "unevaluatedItems",
  "uniqueItems",
  "contains",
  "minContains",
  "maxContains",
  "not",
  "if",
  "then",
  "else",
  "dependentRequired",
  "dependentSchemas",
  "contentEncoding",
  "contentMediaType",
]);

/** The dialect without `strict`: common keywords, open objects and optional properties as they are. */
export function toLoose(schema: JsonSchema): ConvertedSchema {
  const { jsonSchema, dropped } = keepKeywords(simplifySchema(schema), (keyword) => !refused.has(keyword));
  return { jsonSchema, strict: false, dropped };
}
