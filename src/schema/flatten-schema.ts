import type { Json } from "../document/json.ts";
import { getAt } from "../values/get-at.ts";
import { isRawSchema } from "./raw-schema.ts";
import type { RawSchema } from "./raw-schema.ts";

/** How often one reference is opened inside itself before the walk stops: recursive types are endless. */
const maxOpenings = 3;

export interface FlatSchema {
  readonly schema: RawSchema;
  readonly nullable: boolean;
  /** References that were opened on the way, innermost last; handed on to the children. */
  readonly opened: readonly string[];
}

const isNull = (schema: RawSchema): boolean =>
  schema["type"] === "null" || ("const" in schema && schema["const"] === null);

function mergeTwo(first: RawSchema, second: RawSchema): RawSchema {
  const merged: Record<string, Json | undefined> = { ...first, ...second };
  if (isRawSchema(first["properties"]) && isRawSchema(second["properties"]))
    merged["properties"] = { ...first["properties"], ...second["properties"] };
  if (Array.isArray(first["required"]) && Array.isArray(second["required"]))
    merged["required"] = [...new Set([...first["required"], ...second["required"]])];
  return merged;
}

const without = (schema: RawSchema, key: string): RawSchema =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));

/** Opens references, joins `allOf`, and takes null out of `type`, `enum`, `anyOf` and `oneOf`. */
export function flattenSchema(raw: unknown, root: RawSchema, opened: readonly string[] = []): FlatSchema {
  if (!isRawSchema(raw)) return { schema: {}, nullable: false, opened };
  const reference = raw["$ref"];
  if (typeof reference === "string") {
    if (!reference.startsWith("#") || opened.filter((each) => each === reference).length >= maxOpenings)
      return { schema: {}, nullable: false, opened };
    const target = getAt(root, decodeURIComponent(reference.slice(1)));
    const flat = flattenSchema(target, root, [...opened, reference]);
    return { ...flat, schema: mergeTwo(flat.schema, without(raw, "$ref")) };
  }
  if (Array.isArray(raw["allOf"])) {
    const parts = (raw["allOf"] as readonly Json[]).map((part) => flattenSchema(part, root, opened));
    const joined = parts.reduce((all, part) => mergeTwo(all, part.schema), {} as RawSchema);
    const flat = flattenSchema(mergeTwo(joined, without(raw, "allOf")), root, opened);
    const deepest = parts.map((part) => part.opened).sort((a, b) => b.length - a.length)[0] ?? opened;
    return { ...flat, opened: deepest };
  }
  for (const key of ["anyOf", "oneOf"]) {
    const options = raw[key];
    if (!Array.isArray(options)) continue;
    const real = (options as readonly Json[]).filter((option) => !isRawSchema(option) || !isNull(option));
    const hasNull = real.length < options.length;
    if (real.length !== 1)
      return { schema: { ...raw, [key]: real }, nullable: hasNull || raw["nullable"] === true, opened };
    const flat = flattenSchema(real[0], root, opened);
    return { ...flat, schema: mergeTwo(flat.schema, without(raw, key)), nullable: hasNull || flat.nullable };
  }
  return { ...takeNull(raw), opened };
}

function takeNull(raw: RawSchema): { schema: RawSchema; nullable: boolean } {
  const schema: Record<string, Json | undefined> = { ...raw };
  let nullable = raw["nullable"] === true;
  if (Array.isArray(raw["type"])) {
    const types = (raw["type"] as readonly Json[]).filter((type) => type !== "null");
    nullable ||= types.length < (raw["type"] as readonly Json[]).length;
    schema["type"] = types.length === 1 ? types[0] : types;
  }
  if (Array.isArray(raw["enum"]) && raw["enum"].includes(null)) {
    nullable = true;
    schema["enum"] = (raw["enum"] as readonly Json[]).filter((value) => value !== null);
  }
  return { schema, nullable };
}
