import { isRounding } from "../../values/is-rounding.ts";
import type { Candidate } from "../candidates/candidate.ts";
import type { Equation } from "./equation.ts";
import { testEquation } from "./equation.ts";
import { valuesOf } from "./values-of.ts";

/**
 * The amounts without those that only repeat the total of an equation that fails with them: what a total is made of stands above it,
 * so "Total 46.00, service 4.00, tax 3.00, grand total 53.00, net total 53.00" has no net of 53.00. Where the lower one was rounded,
 * it is the total.
 */
export function dropRepeatedTotal(
  amounts: ReadonlyMap<string, Candidate>,
  equations: readonly Equation[],
): Map<string, Candidate> {
  const kept = new Map(amounts);
  const valueOf = valuesOf(kept);
  for (const equation of equations) {
    const [form] = equation.forms;
    const total = form && kept.get(form.total);
    if (!total || testEquation(equation, valueOf) !== "fails") continue;
    for (const { pointer, optional } of form.terms) {
      const term = optional ? undefined : kept.get(pointer);
      if (!term || rowOf(term) <= rowOf(total)) continue;
      const rest = Number(term.value) - Number(total.value);
      if (rest !== 0 && !isRounding(rest, Number(total.value))) continue;
      kept.delete(pointer);
      if (rest !== 0) kept.set(form.total, { ...term, target: total.target });
    }
  }
  return kept;
}

const rowOf = ({ ranges }: Candidate): number => ranges[0]!.segment.row;
