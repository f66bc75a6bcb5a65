import { getAt } from "../../values/get-at.ts";
import { bindPointer } from "./bind-pointer.ts";
import type { Outcome } from "./make-rule.ts";
import { namePointer } from "./name-pointer.ts";
import { rowsOf } from "./rows-of.ts";
import { scopeOf } from "./scope-of.ts";

export interface Pair {
  readonly first: unknown;
  readonly second: unknown;
  /** Begins a sentence: `Line 3: `, or nothing. */
  readonly where: string;
}

/** Applies a test to two places that belong together, once a row where they stand in rows; absent ones are skipped. */
export function pairValues(
  json: unknown,
  patterns: readonly [string, string],
  test: (pair: Pair) => Omit<Outcome, "pointers" | "missing">,
): Outcome[] {
  const [longer = ""] = patterns.map(scopeOf).sort((a, b) => b.length - a.length);
  return rowsOf(json, longer).map((row): Outcome => {
    const pointers = patterns.map((pattern) => bindPointer(pattern, row));
    const missing = pointers.filter((pointer) => (getAt(json, pointer) ?? null) === null);
    const label = namePointer(row);
    const where = row === "" ? "" : `${label.charAt(0).toUpperCase()}${label.slice(1)}: `;
    if (missing.length > 0) {
      const names = missing.map(namePointer).join(" and no ");
      return {
        status: "skipped",
        pointers,
        missing,
        message: `${where}Not checked, because there is no ${names}.`,
      };
    }
    const [first, second] = pointers.map((pointer) => getAt(json, pointer));
    return { ...test({ first, second, where }), pointers };
  });
}
