import type { validateJson as validateJsonNow } from "../steps/validate/validate-json.ts";

/**
 * JSON to the schema's typed output, or issues with pointers. A refinement or transform that throws is an issue too:
 * it is the user's code that failed on this value, and the value may be repaired.
 */
export const validateJson: typeof validateJsonNow = async (json, schema) =>
  (await import("../steps/validate/validate-json.ts")).validateJson(json, schema);
