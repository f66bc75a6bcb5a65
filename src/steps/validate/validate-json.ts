import type { Json } from "../../document/json.ts";
import type { Schema, ValidationResult } from "../../document/schema.ts";

/**
 * JSON to the schema's typed output, or issues with pointers. A refinement or transform that throws is an issue too:
 * it is the user's code that failed on this value, and the value may be repaired.
 */
export async function validateJson<T>(json: Json, schema: Schema<T>): Promise<ValidationResult<T>> {
  try {
    return await schema.validate(json);
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    const message = `The schema's own code threw a ${name} for this value.`;
    return { ok: false, issues: [{ pointer: "", code: "validator-threw", message }] };
  }
}
