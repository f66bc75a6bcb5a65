import type { EquationForm } from "./equation-form.ts";

/** How one form stands; `open` where a member that it needs is missing, or where nothing but the total is known. */
export function testForm(
  form: EquationForm,
  valueOf: (pointer: string) => number | undefined,
): "closes" | "fails" | "open" {
  const total = valueOf(form.total);
  if (total === undefined) return "open";
  let sum = form.constant;
  let known = form.hasRows ? 1 : 0;
  for (const { pointer, sign, optional } of form.terms) {
    const value = valueOf(pointer);
    if (value === undefined && !optional) return "open";
    if (value === undefined) continue;
    if (value !== 0) known += 1;
    sum += sign * value;
  }
  if (known === 0) return "open";
  return Math.abs(sum - total) <= form.tolerance ? "closes" : "fails";
}
