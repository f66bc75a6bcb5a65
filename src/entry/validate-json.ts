import type { Json } from "../document/json.ts";
import type { ValidationResult } from "../document/schema.ts";
import { resolveAny } from "./resolve-any.ts";
import type { DataOf } from "../schema/data-of.ts";

/**
 * JSON to the schema's typed output, or issues with pointers. Takes every kind of schema that `extract` takes, and the name of a ready-made one. A refinement
 * or transform that throws is an issue too: it is the user's code that failed on this value, and the value may be repaired.
 */
export async function validateJson<TSchema>(
  json: Json,
  schema: TSchema,
): Promise<ValidationResult<DataOf<TSchema>>> {
  const { validateJson: validate } = await import("../steps/validate/validate-json.ts");
  return (await validate(json, await resolveAny(schema))) as ValidationResult<DataOf<TSchema>>;
}
