import type { Candidate } from "../candidates/candidate.ts";
import type { Equation } from "./equation.ts";
import { testEquation } from "./equation.ts";
import { testForm } from "./test-form.ts";
import { valuesOf } from "./values-of.ts";

/**
 * The amounts without totals that are only what is left of them: "Net 100.00, tax 21.00, withheld 15.00, total to pay 106.00" prints
 * no gross total. So it is where the equation of a total fails, and another one takes the same members and more to what is left.
 */
export function dropLeftOver(
  amounts: ReadonlyMap<string, Candidate>,
  equations: readonly Equation[],
): Map<string, Candidate> {
  const kept = new Map(amounts);
  const valueOf = valuesOf(kept);
  for (const equation of equations) {
    const form = equation.forms[0]!;
    const total = valueOf(form.total);
    if (total === undefined || testEquation(equation, valueOf) !== "fails") continue;
    const needed = form.terms.filter(({ optional }) => !optional);
    const explains = equations.some(({ forms }) =>
      forms.some(
        (other) =>
          other.total !== form.total &&
          needed.length > 1 &&
          needed.every((term) => other.terms.some(({ pointer }) => pointer === term.pointer)) &&
          other.terms.every(({ pointer }) => pointer !== form.total) &&
          Math.abs((valueOf(other.total) ?? total) - total) <= other.tolerance &&
          testForm(other, (pointer) => (pointer === other.total ? total : valueOf(pointer))) === "closes",
      ),
    );
    if (explains) kept.delete(form.total);
  }
  return kept;
}
