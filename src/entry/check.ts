import type { CheckResult } from "../document/check-result.ts";
import { runChecks, type CheckInput } from "../steps/check/run-checks.ts";
import { resolveAny } from "./resolve-any.ts";

/** JSON to hold against the rules of its schema. */
export interface CheckCall<TSchema> extends Omit<CheckInput, "schema"> {
  /** What `defineSchema` or `resolveSchema` gives, or the name of a ready-made schema; a bare type has no rules. */
  readonly schema: TSchema;
}

interface Check {
  (input: CheckCall<CheckInput["schema"]>): CheckResult[];
  (input: CheckCall<unknown>): Promise<CheckResult[]>;
}

const hasRules = (schema: unknown): schema is CheckInput["schema"] =>
  typeof schema === "object" && schema !== null && "rules" in schema && Array.isArray(schema.rules);

function checkNowOrLater(input: CheckCall<unknown>): CheckResult[] | Promise<CheckResult[]> {
  const { schema, ...others } = input;
  if (hasRules(schema)) return runChecks({ ...others, schema });
  return resolveAny(schema).then((resolved) => runChecks({ ...others, schema: resolved }));
}

/**
 * Every rule of the schema applied to the JSON, in the schema's order: one result a rule, or one a row. With a resolved
 * schema the result is there at once, else a promise of it. Throws `options.invalid-schema` and `options.unknown-name`.
 */
export const check = checkNowOrLater as Check;
