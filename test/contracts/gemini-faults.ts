import type { Json } from "../../src/document/json.ts";
import { mapSchema } from "../../src/steps/prompt/dialects/map-schema.ts";

const reduced = ["type", "description", "properties", "items", "required", "enum", "format"];
const taken = {
  /** What Gemini documents for `responseJsonSchema`. */
  gemini: [
    ...reduced,
    "$defs",
    "$ref",
    "title",
    "prefixItems",
    "minItems",
    "maxItems",
    "minimum",
    "maximum",
    "anyOf",
    "additionalProperties",
  ],
  /** What comes through a translation to Gemini's older schema. */
  reduced,
} as const;

/** What the wire behind a dialect would refuse, ignore or break on. */
export function geminiFaults(schema: Json, dialect: "gemini" | "reduced"): string[] {
  const faults: string[] = [];
  const known: readonly string[] = taken[dialect];
  mapSchema(schema as { readonly [key: string]: Json }, (each) => {
    for (const keyword of Object.keys(each)) if (!known.includes(keyword)) faults.push(keyword);
    if ("$ref" in each && Object.keys(each).some((key) => !key.startsWith("$"))) faults.push("beside $ref");
    if (each.$ref === "#") faults.push("reference to the root");
    if (dialect === "reduced" && typeof each.type !== "string") faults.push("no single type");
    const required = Array.isArray(each.required) ? each.required : [];
    const properties = (each.properties ?? {}) as { readonly [key: string]: Json };
    for (const name of required)
      if (JSON.stringify(properties[String(name)] ?? null).startsWith('{"$ref"'))
        faults.push("required recursion");
    return each;
  });
  return faults;
}
