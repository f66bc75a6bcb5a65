import type { RuleRows } from "./rule-row.ts";

/** Names of the rules that nobody could check, each of which may as well be otherwise. */
export function listDoubts(rules: RuleRows): string[] {
  return Object.entries(rules).flatMap(([name, row]) => ("otherwise" in row ? [name] : []));
}
