import type { Rule } from "../../document/rule.ts";
import type { FoundItems } from "../tables/table.ts";

/** `sum of terms = total`, with what lists bring already summed up. */
export interface Equation {
  readonly id: string;
  readonly total: string;
  readonly terms: readonly { readonly pointer: string; readonly sign: 1 | -1; readonly optional: boolean }[];
  /** Sum of the rows of lists. */
  readonly constant: number;
  /** True where the rows alone make one side: then the equation says something with a single other member. */
  readonly hasRows: boolean;
  /** Each row may be off by half a cent. */
  readonly tolerance: number;
}

/** Equations about single leaves; those that hold once a row, or whose rows were not found, are left out. */
export function listEquations(rules: readonly Rule[], lists: ReadonlyMap<string, FoundItems>): Equation[] {
  return rules.flatMap((rule) => {
    const { linear } = rule;
    if (!linear || linear.scope !== "" || linear.total.includes("*")) return [];
    let constant = 0;
    let rows = 0;
    const terms: { pointer: string; sign: 1 | -1; optional: boolean }[] = [];
    for (const term of linear.terms) {
      if (!term.pointer.includes("*")) {
        terms.push(term);
        continue;
      }
      const [list = "", leaf = ""] = term.pointer.split("/*");
      const values = lists.get(list)?.items.map((item) => item.values.get(leaf)?.value) ?? [];
      if (values.length === 0 && term.optional) continue;
      if (values.length === 0 || values.includes(undefined)) return [];
      rows += values.length;
      for (const value of values) constant += term.sign * Number(value);
    }
    return [
      {
        id: rule.id,
        total: linear.total,
        terms,
        constant,
        hasRows: rows > 0,
        tolerance: 0.011 + (rows > 1 ? 0.005 * rows : 0),
      },
    ];
  });
}

/** How an equation stands under an assignment; `open` where a member that it needs is missing. */
export function testEquation(
  equation: Equation,
  valueOf: (pointer: string) => number | undefined,
): "closes" | "fails" | "open" {
  const total = valueOf(equation.total);
  if (total === undefined) return "open";
  let sum = equation.constant;
  let known = equation.hasRows ? 1 : 0;
  for (const { pointer, sign, optional } of equation.terms) {
    const value = valueOf(pointer);
    if (value === undefined && !optional) return "open";
    if (value === undefined) continue;
    if (value !== 0) known += 1;
    sum += sign * value;
  }
  if (known === 0) return "open";
  return Math.abs(sum - total) <= equation.tolerance ? "closes" : "fails";
}
