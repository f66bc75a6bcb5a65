import { isDeepStrictEqual } from "node:util";
import type { Json } from "../document/json.ts";
import { flattenSchema } from "./flatten-schema.ts";
import { isRawSchema } from "./raw-schema.ts";
import type { RawSchema } from "./raw-schema.ts";

const everyForm = ["string", "number", "boolean", "array", "object"];

const optionsOf = (schema: RawSchema): readonly Json[] =>
  Array.isArray(schema["anyOf"]) ? (schema["anyOf"] as readonly Json[]) : [];

/** Whether what stands inside a list or object may be anything as well: nothing is said of it, or the union again. */
function isFree(raw: Json | undefined, options: readonly Json[], root: RawSchema): boolean {
  if (raw === undefined || raw === true) return true;
  if (!isRawSchema(raw)) return false;
  return (
    Object.keys(raw).length === 0 || isDeepStrictEqual(optionsOf(flattenSchema(raw, root).schema), options)
  );
}

function listForms(raw: Json, all: readonly Json[], root: RawSchema): readonly Json[] {
  const { schema } = flattenSchema(raw, root);
  const nested = optionsOf(schema);
  if (nested.length > 0) return nested.flatMap((option) => listForms(option, all, root));
  const { type, items, additionalProperties, propertyNames: _, description: __, ...more } = schema;
  if (Object.keys(more).length > 0) return [];
  if (!isFree(items, all, root) || !isFree(additionalProperties, all, root)) return [];
  return Array.isArray(type) ? type : [type ?? null];
}

/** Whether a union takes every JSON value, as that of `z.json()` does by naming itself inside lists and objects. */
export function isAnyJson(options: readonly Json[], root: RawSchema): boolean {
  const forms = new Set(options.flatMap((option) => listForms(option, options, root)));
  return everyForm.every((form) => forms.has(form));
}
