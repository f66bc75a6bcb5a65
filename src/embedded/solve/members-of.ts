import type { Equation } from "./equation.ts";

/** The leaves that an equation is about. */
export function membersOf(equation: Equation): Set<string> {
  return new Set(equation.forms.flatMap((form) => [form.total, ...form.terms.map((term) => term.pointer)]));
}
