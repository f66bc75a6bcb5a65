import type { LinearForm, Rule } from "../../document/rule.ts";
import type { FoundItems } from "../tables/table.ts";
import type { Equation } from "./equation.ts";
import type { EquationForm } from "./equation-form.ts";

/** Equations about single leaves; forms that hold once a row, or whose rows were not found, are left out. */
export function listEquations(
  rules: readonly Pick<Rule, "id" | "linear" | "otherForms">[],
  lists: ReadonlyMap<string, FoundItems>,
): Equation[] {
  return rules.flatMap((rule) => {
    const forms = [...(rule.linear ? [rule.linear] : []), ...(rule.otherForms ?? [])].flatMap(
      (form) => toForm(form, lists) ?? [],
    );
    return forms.length > 0 ? [{ id: rule.id, forms }] : [];
  });
}

function toForm(linear: LinearForm, lists: ReadonlyMap<string, FoundItems>): EquationForm | undefined {
  if (linear.scope !== "" || linear.total.includes("*")) return undefined;
  let constant = 0;
  let rows = 0;
  const terms: { pointer: string; sign: 1 | -1; optional: boolean }[] = [];
  for (const term of linear.terms) {
    if (!term.pointer.includes("*")) {
      terms.push(term);
      continue;
    }
    const [list = "", leaf = ""] = term.pointer.split("/*");
    const values =
      term.pointer.split("/*").length > 2
        ? []
        : (lists.get(list)?.items.map((item) => item.values.get(leaf)?.value) ?? []);
    if (values.length === 0 && term.optional) continue;
    if (values.length === 0 || (values.includes(undefined) && !term.optional)) return undefined;
    rows += values.length;
    for (const value of values) constant += term.sign * Number(value ?? 0);
  }
  return {
    total: linear.total,
    terms,
    constant,
    hasRows: rows > 0,
    tolerance: 0.011 + (rows > 1 ? 0.005 * rows : 0),
  };
}
