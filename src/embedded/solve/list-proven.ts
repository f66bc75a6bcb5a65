import type { Equation } from "./equation.ts";
import { testForm } from "./test-form.ts";

/** The leaves whose values an equation bears out: all of its members are known, and it closes. */
export function listProven(
  equations: readonly Equation[],
  valueOf: (pointer: string) => number | undefined,
): Set<string> {
  const closed = equations.flatMap(({ forms }) =>
    forms.filter((form) => testForm(form, valueOf) === "closes"),
  );
  return new Set(closed.flatMap((form) => [form.total, ...form.terms.map((term) => term.pointer)]));
}
