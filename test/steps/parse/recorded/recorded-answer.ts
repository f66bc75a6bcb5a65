import type { recordedTypes } from "./recorded-types.ts";
import { recordedValues } from "./recorded-types.ts";

export type SchemaName = keyof typeof recordedTypes;

/** What an answer comes to. `either`: its value, or a finding; nothing else may ever come of it. */
export type Expected =
  | { readonly type: "value" | "either"; readonly json: unknown }
  | { readonly type: "refused" }
  | { readonly type: "flagged"; readonly pointer: string };

export interface RecordedAnswer {
  readonly family: string;
  readonly name: string;
  readonly schema: SchemaName;
  readonly text: string;
  readonly expected: Expected;
}

export const refused: Expected = { type: "refused" };
export const flagged = (pointer: string): Expected => ({ type: "flagged", pointer });
export const either = (json: unknown): Expected => ({ type: "either", json });
/** The value of the schema with some members changed. */
export const changed = (schema: SchemaName, change: object): Expected => ({
  type: "value",
  json: Object.assign({}, recordedValues[schema], change),
});

/** Answers of one family; those without an outcome of their own mean the value of their schema. */
export function family(
  name: string,
  rows: readonly (readonly [name: string, schema: SchemaName, text: string, expected?: Expected])[],
): RecordedAnswer[] {
  return rows.map(([title, schema, text, expected]) => ({
    family: name,
    name: title,
    schema,
    text,
    expected: expected ?? { type: "value", json: recordedValues[schema] },
  }));
}

export const json = (schema: SchemaName): string => JSON.stringify(recordedValues[schema]);
export const spaced = (schema: SchemaName): string => JSON.stringify(recordedValues[schema], null, 2);
