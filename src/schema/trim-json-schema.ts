import type { Json } from "../document/json.ts";
import type { LeafMeta } from "../document/leaf-meta.ts";
import { formatPointer } from "../values/format-pointer.ts";
import { isRawSchema } from "./raw-schema.ts";
import { nativeDateKey } from "./native-date-key.ts";
import type { RawSchema } from "./raw-schema.ts";
import { metaKeys } from "./meta-keys.ts";

/** Keys whose values are schemas by name, schemas in a list, or one schema. */
const maps = new Set(["properties", "$defs", "definitions", "patternProperties"]);
const lists = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const singles = new Set(["items", "additionalProperties", "not", "propertyNames", "contains"]);
const dropped = new Set<string>([...metaKeys, nativeDateKey, "$schema", "~standard"]);

type Leaves = Readonly<Record<string, LeafMeta | undefined>>;

function isCode(schema: Json | undefined, pointer: string, leaves: Leaves): boolean {
  if (leaves[pointer]?.evidence === "code") return true;
  if (!isRawSchema(schema)) return false;
  if (schema["evidence"] === "code") return true;
  const options = schema["anyOf"];
  return (
    Array.isArray(options) && options.some((option) => isRawSchema(option) && option["evidence"] === "code")
  );
}

function isNoise(key: string, value: Json | undefined, schema: RawSchema): boolean {
  if (value === undefined || dropped.has(key)) return true;
  if (key === "default")
    return value === null || JSON.stringify(value) === "{}" || JSON.stringify(value) === "[]";
  if (key === "minimum" || key === "maximum") return Math.abs(Number(value)) >= Number.MAX_SAFE_INTEGER;
  // zod adds the long pattern behind a named format; the name says it.
  return key === "pattern" && typeof schema["format"] === "string" && JSON.stringify(value).length > 60;
}

function trim(raw: Json | undefined, pointer: string, leaves: Leaves): Json {
  if (Array.isArray(raw)) return raw.map((each: Json, index) => trim(each, `${pointer}/${index}`, leaves));
  if (!isRawSchema(raw)) return raw ?? null;
  const result: Record<string, Json> = {};
  const gone = new Set<string>();
  for (const [key, value] of Object.entries(raw)) {
    if (isNoise(key, value, raw)) continue;
    if (maps.has(key) && isRawSchema(value)) {
      const kept = Object.entries(value).flatMap(([name, child]): [string, Json][] => {
        const at = key === "properties" ? pointer + formatPointer([name]) : pointer;
        if (key === "properties" && isCode(child, at, leaves)) {
          gone.add(name);
          return [];
        }
        return [[name, trim(child, at, leaves)]];
      });
      result[key] = Object.fromEntries(kept);
    } else if (lists.has(key) && Array.isArray(value)) {
      result[key] = value.map((each: Json, index) =>
        trim(each, key === "prefixItems" ? `${pointer}/${index}` : pointer, leaves),
      );
    } else if (singles.has(key) && value !== undefined) {
      result[key] = trim(
        value,
        key === "items" || key === "additionalProperties" ? `${pointer}/*` : pointer,
        leaves,
      );
    } else result[key] = value ?? null;
  }
  if (gone.size > 0 && Array.isArray(result["required"]))
    result["required"] = result["required"].filter(
      (name: Json) => typeof name !== "string" || !gone.has(name),
    );
  return result;
}

/** The JSON Schema as a model sees it: without leaves of role `code`, our meta keys, and bounds that say nothing. */
export function trimJsonSchema(raw: RawSchema, leaves: Leaves = {}): { readonly [key: string]: Json } {
  return trim(raw, "", leaves) as { readonly [key: string]: Json };
}
