import type { Candidate } from "../candidates/candidate.ts";
import type { Found } from "../output/found.ts";
import type { Equation } from "./equation.ts";
import { testEquation } from "./equation.ts";

/** As many parts a sum may have. */
const mostParts = 12;

/**
 * Where an equation fails because an optional member is printed in several parts ("less 1st deposit 500.00, less 2nd deposit 250.00"):
 * their sum, with the print of each, where all of them together close the equation.
 */
export function addParts(
  equations: readonly Equation[],
  valueOf: (pointer: string) => number | undefined,
  candidatesOf: (pointer: string) => readonly Candidate[],
): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const equation of equations) {
    const form = equation.forms[0]!;
    const total = valueOf(form.total);
    if (total === undefined || testEquation(equation, valueOf) !== "fails") continue;
    for (const { pointer, sign, optional } of form.terms) {
      const parts = optional ? partsOf(candidatesOf(pointer)) : [];
      if (parts.length < 2 || parts.length > mostParts) continue;
      const sum = parts.reduce((all, { value }) => all + Math.abs(Number(value)), 0);
      const rest = form.terms.reduce(
        (all, term) => (term.pointer === pointer ? all : all + term.sign * (valueOf(term.pointer) ?? 0)),
        form.constant,
      );
      if (Math.abs(rest + sign * sum - total) > form.tolerance) continue;
      found.set(pointer, {
        value: sum.toFixed(2),
        ranges: parts.flatMap(({ ranges }) => ranges),
        scores: { checks: 0.6 },
      });
      break;
    }
  }
  return found;
}

/** The amounts that the label stands at, one a row. */
function partsOf(candidates: readonly Candidate[]): Candidate[] {
  const best = Math.max(0, ...candidates.map(({ score }) => score));
  const rows = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { row } = candidate.ranges[0]!.segment;
    if (candidate.label === undefined || candidate.score < 0.7 * best || Number(candidate.value) === 0)
      continue;
    if ((rows.get(row)?.score ?? 0) < candidate.score) rows.set(row, candidate);
  }
  return [...rows.values()].toSorted((a, b) => a.ranges[0]!.segment.row - b.ranges[0]!.segment.row);
}
