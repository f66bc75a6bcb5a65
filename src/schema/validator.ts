import type { Json } from "../document/json.ts";
import type { ValidationResult } from "../document/schema.ts";
import type { RawSchema } from "./raw-schema.ts";

/** One schema language read: its JSON Schema with our marks, and its own validator. */
export interface Validator {
  readonly jsonSchema: RawSchema;
  /** `value` is the JSON after `fitJson`; `json` the JSON itself, for pointers in issues. */
  validate(value: unknown, json: Json): Promise<ValidationResult>;
}
