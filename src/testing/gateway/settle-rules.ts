import type { RuleRow, RuleRows } from "./rule-row.ts";

/** The value of each row. */
export type SettledRules<T extends RuleRows> = {
  readonly [name in keyof T]: T[name] extends RuleRow<infer Value> ? Value : never;
};

/** Rules with one value each: what is likely, and for the rows named in `otherwise` what else may be true. */
export function settleRules<T extends RuleRows>(
  rules: T,
  otherwise: readonly string[] = [],
): SettledRules<T> {
  const settled = Object.entries(rules).map(([name, row]) => [
    name,
    "otherwise" in row && otherwise.includes(name) ? row.otherwise : row.is,
  ]);
  return Object.fromEntries(settled) as SettledRules<T>;
}
