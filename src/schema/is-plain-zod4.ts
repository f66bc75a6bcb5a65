import type { z } from "zod";

/** Types that run no code of the schema's author, or none that can wait. */
const plainTypes: ReadonlySet<string> = new Set([
  "string",
  "number",
  "boolean",
  "null",
  "bigint",
  "date",
  "any",
  "unknown",
  "enum",
  "literal",
  "object",
  "array",
  "tuple",
  "record",
  "union",
  "intersection",
  "optional",
  "nullable",
  "nonoptional",
  "readonly",
  "default",
  "prefault",
]);

/** Checks of zod's own. */
const plainChecks: ReadonlySet<string> = new Set([
  "less_than",
  "greater_than",
  "multiple_of",
  "number_format",
  "bigint_format",
  "min_length",
  "max_length",
  "length_equals",
]);

/** Formats of texts that are patterns; others may be functions. */
const isPatternFormat = (check: {
  readonly check?: string;
  readonly pattern?: unknown;
  readonly fn?: unknown;
}): boolean => check.check === "string_format" && check.pattern instanceof RegExp && check.fn === undefined;

/**
 * Whether one place of a zod 4 type can be checked without waiting, its inner places aside: nothing at it is code that
 * could be asynchronous. When in doubt, it cannot.
 */
export function isPlainZod4(definition: z.core.$ZodTypeDef): boolean {
  const own = definition as z.core.$ZodTypeDef & { readonly check?: string; readonly format?: unknown };
  if (!plainTypes.has(own.type)) return false;
  if (own.check !== undefined && !plainChecks.has(own.check) && !isPatternFormat(own)) return false;
  return (own.checks ?? []).every(({ _zod: { def } }) => plainChecks.has(def.check) || isPatternFormat(def));
}
