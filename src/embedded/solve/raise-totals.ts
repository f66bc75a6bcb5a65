import type { Candidate } from "../candidates/candidate.ts";
import type { Found } from "../output/found.ts";
import { toFound } from "../output/to-found.ts";
import type { Equation } from "./equation.ts";

/**
 * Totals that are less than their only member, and give way to another value that their label leads to: without a tax, "Total 9,800.00,
 * deposit 2,500.00, balance due 7,300.00" has no total of 7,300.00.
 */
export function raiseTotals(
  equations: readonly Equation[],
  valueOf: (pointer: string) => number | undefined,
  candidatesOf: (pointer: string) => readonly Candidate[],
): Map<string, Found> {
  const raised = new Map<string, Found>();
  for (const { forms } of equations) {
    const form = forms[0]!;
    const total = valueOf(form.total);
    const known = form.terms.filter(({ pointer }) => valueOf(pointer) !== undefined);
    const [only] = known;
    if (total === undefined || total <= 0 || known.length !== 1 || only!.sign < 0) continue;
    if (form.constant !== 0 || form.terms.filter(({ optional }) => !optional).length < 2) continue;
    const member = valueOf(only!.pointer)!;
    if (total >= member - form.tolerance) continue;
    const all = candidatesOf(form.total);
    const other = all.find(({ value }) => Math.abs(Number(value) - member) <= form.tolerance);
    if (other) raised.set(form.total, toFound(other, all, true));
  }
  return raised;
}
