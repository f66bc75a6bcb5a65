import type { EquationForm } from "./equation-form.ts";
import { testForm } from "./test-form.ts";

/** One rule: its main form and the forms of which one may hold instead. */
export interface Equation {
  readonly id: string;
  /** The main form first; never empty. */
  readonly forms: readonly EquationForm[];
}

/** `closes-otherwise`: another form closes where the main one fails; `closes-instead`: where the main one cannot be tested. */
export type Standing = "closes" | "closes-otherwise" | "closes-instead" | "fails" | "open";

/** How an equation stands: it closes where one of its forms does, it fails where its main form does and none closes. */
export function testEquation(equation: Equation, valueOf: (pointer: string) => number | undefined): Standing {
  const [main = "open", ...others] = equation.forms.map((form) => testForm(form, valueOf));
  if (main === "closes" || !others.includes("closes")) return main;
  return main === "open" ? "closes-instead" : "closes-otherwise";
}
