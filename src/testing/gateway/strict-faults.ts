import type { Json } from "../../document/json.ts";
import { mapSchema } from "../../steps/prompt/dialects/map-schema.ts";

/** Keywords that OpenAI's strict mode takes; everything else is refused by the real one, or may be. */
const taken = new Set([
  "$defs",
  "$ref",
  "type",
  "description",
  "enum",
  "items",
  "anyOf",
  "properties",
  "required",
  "additionalProperties",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "format",
]);

/** What OpenAI's strict mode would refuse in a schema. */
export function strictFaults(schema: Json): string[] {
  const faults: string[] = [];
  const root = schema as { readonly [key: string]: Json };
  if (root.type !== "object" || root.anyOf !== undefined) faults.push("root is no plain object");
  mapSchema(root, (each) => {
    for (const keyword of Object.keys(each)) if (!taken.has(keyword)) faults.push(keyword);
    if ("$ref" in each && Object.keys(each).some((key) => key !== "$ref" && key !== "$defs"))
      faults.push("beside $ref");
    const types = [each.type].flat();
    if (types.includes("object") || "properties" in each) {
      const names = Object.keys((each.properties ?? {}) as object);
      if (each.additionalProperties !== false) faults.push("open object");
      if (JSON.stringify(each.required) !== JSON.stringify(names)) faults.push("not required");
    }
    if (types.includes("array") && typeof each.items !== "object") faults.push("no items");
    if (!["type", "enum", "anyOf", "$ref"].some((key) => key in each)) faults.push("no type");
    return each;
  });
  return faults;
}
