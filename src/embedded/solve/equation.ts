import type { LinearForm, Rule } from "../../document/rule.ts";
import type { FoundItems } from "../tables/table.ts";

/** `sum of terms = total`, with what lists bring already summed up. */
export interface EquationForm {
  readonly total: string;
  readonly terms: readonly { readonly pointer: string; readonly sign: 1 | -1; readonly optional: boolean }[];
  /** Sum of the rows of lists. */
  readonly constant: number;
  /** True where the rows alone make one side: then the equation says something with a single other member. */
  readonly hasRows: boolean;
  /** Each row may be off by half a cent. */
  readonly tolerance: number;
}

/** One rule: its main form and the forms of which one may hold instead. */
export interface Equation {
  readonly id: string;
  /** The main form first; never empty. */
  readonly forms: readonly EquationForm[];
}

/** `closes-otherwise`: another form closes where the main one fails; `closes-instead`: where the main one cannot be tested. */
export type Standing = "closes" | "closes-otherwise" | "closes-instead" | "fails" | "open";

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

/** The leaves that an equation is about. */
export function membersOf(equation: Equation): Set<string> {
  return new Set(equation.forms.flatMap((form) => [form.total, ...form.terms.map((term) => term.pointer)]));
}

/** How an equation stands: it closes where one of its forms does, it fails where its main form does and none closes. */
export function testEquation(equation: Equation, valueOf: (pointer: string) => number | undefined): Standing {
  const [main = "open", ...others] = equation.forms.map((form) => testForm(form, valueOf));
  if (main === "closes" || !others.includes("closes")) return main;
  return main === "open" ? "closes-instead" : "closes-otherwise";
}

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
