import type { Candidate } from "../candidates/candidate.ts";
import type { Entity } from "../entities/entity.ts";
import type { Found } from "../output/found.ts";
import type { Equation } from "./equation.ts";
import { testEquation } from "./equation.ts";

/** As many parts a sum may have. */
const mostParts = 12;

/**
 * Where an equation fails because an optional member is printed in several parts ("less 1st deposit 500.00, less 2nd deposit 250.00"):
 * their sum, with the print of each, where all of them together close the equation. Where no label tells them, they are all the amounts
 * between the two totals.
 */
export function addParts(
  equations: readonly Equation[],
  valueOf: (pointer: string) => number | undefined,
  candidatesOf: (pointer: string) => readonly Candidate[],
  between: (above: string, below: string) => readonly Entity[],
): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const equation of equations) {
    const form = equation.forms[0]!;
    const total = valueOf(form.total);
    if (total === undefined || testEquation(equation, valueOf) !== "fails") continue;
    for (const { pointer, sign, optional } of form.terms) {
      if (!optional || pointer.includes("*")) continue;
      const above = form.terms.find((term) => !term.optional && term.sign > 0)?.pointer;
      const free = above !== undefined && sign < 0 ? between(above, form.total) : [];
      const rest = form.terms.reduce(
        (all, term) => (term.pointer === pointer ? all : all + term.sign * (valueOf(term.pointer) ?? 0)),
        form.constant,
      );
      const closing = [partsOf(candidatesOf(pointer)), free].flatMap(
        (parts: readonly (Candidate | Entity)[]) => {
          const sum = parts.reduce((all, { value }): number => all + Math.abs(Number(value)), 0);
          const isClosed = Math.abs(rest + sign * sum - total) <= form.tolerance;
          return parts.length > 1 && parts.length <= mostParts && isClosed ? [{ parts, sum }] : [];
        },
      );
      const [made] = closing;
      if (!made) continue;
      found.set(pointer, {
        value: made.sum.toFixed(2),
        ranges: made.parts.flatMap((part) => ("ranges" in part ? part.ranges : [part])),
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
