import type { Json } from "../../../document/json.ts";

export type JsonSchema = { readonly [key: string]: Json };

/** A JSON Schema in the dialect of a wire. */
export interface ConvertedSchema {
  readonly jsonSchema: JsonSchema;
  /** True where the wire may enforce it to the letter: it keeps every rule of the strict dialect. */
  readonly strict: boolean;
  /** Keywords of the original that the dialect has no place for, in order of the alphabet; the prompt still has them. */
  readonly dropped: readonly string[];
}
