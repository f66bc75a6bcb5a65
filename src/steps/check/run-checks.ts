import type { CheckResult } from "../../document/check-result.ts";
import type { Document } from "../../document/document.ts";
import type { FieldReport } from "../../document/field-report.ts";
import type { Json } from "../../document/json.ts";
import type { Schema } from "../../document/schema.ts";

export interface CheckInput {
  readonly json: Json;
  readonly schema: Pick<Schema, "rules">;
  readonly fields?: Readonly<Record<string, FieldReport>>;
  readonly document?: Document;
  /** ISO date; rules about the future are skipped without it. */
  readonly today?: string;
}

/** Every rule of the schema applied to the JSON, in the schema's order: one result a rule, or one a row. */
export function runChecks({ schema, ...context }: CheckInput): CheckResult[] {
  return schema.rules.flatMap((rule) => rule.evaluate(context));
}
