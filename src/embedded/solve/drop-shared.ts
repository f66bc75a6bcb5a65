import type { Candidate } from "../candidates/candidate.ts";
import type { Equation } from "./equation.ts";
import { testEquation } from "./equation.ts";
import { valuesOf } from "./values-of.ts";

/**
 * The amounts without those that only stand for a second leaf of an equation that fails with them: "Deposit -500.00, amount due
 * 900.00" has no printed total, and 900.00 is what its label says. Of the two leaves the one whose label is less sure goes.
 */
export function dropShared(
  amounts: ReadonlyMap<string, Candidate>,
  equations: readonly Equation[],
): Map<string, Candidate> {
  const kept = new Map(amounts);
  const valueOf = valuesOf(kept);
  for (const equation of equations) {
    const [form] = equation.forms;
    const total = form && kept.get(form.total);
    if (!total || testEquation(equation, valueOf) !== "fails") continue;
    const shared = form.terms.find(({ pointer, optional }) => {
      const term = kept.get(pointer);
      return !optional && term !== undefined && isSamePrint(term, total);
    });
    if (!shared) continue;
    const isTermSurer = kept.get(shared.pointer)!.score > total.score;
    kept.delete(isTermSurer ? form.total : shared.pointer);
  }
  return kept;
}

function isSamePrint(one: Candidate, other: Candidate): boolean {
  return one.ranges.some((range) =>
    other.ranges.some(
      ({ segment, start, end }) => segment === range.segment && start < range.end && end > range.start,
    ),
  );
}
