import type { Schema } from "../document/schema.ts";

/** Whether something is a schema as every step sees it, as `resolveSchema` gives it. */
export function isSchema(input: unknown): input is Schema {
  return (
    typeof input === "object" &&
    input !== null &&
    "node" in input &&
    "jsonSchema" in input &&
    "validate" in input &&
    "hash" in input
  );
}
