import type { Found } from "../output/found.ts";
import type { FoundItems } from "../tables/table.ts";
import type { Equation } from "./equation.ts";
import { testEquation } from "./equation.ts";
import type { EquationForm } from "./equation-form.ts";
import { testForm } from "./test-form.ts";

/** A rate and the amount of tax at it. */
interface Tax {
  readonly rate: number;
  readonly amount: number;
}

/**
 * Totals before tax that may hold an addition below them or not ("subtotal 600.00, shipping 35.00, tax 63.50"): both equations about
 * them hold only in other forms. A tax that is its rate on the value says that it is the one meant; else it is doubted,
 * with the value that holds the addition beside it.
 */
export function doubtBesideTax(
  found: ReadonlyMap<string, Found>,
  equations: readonly Equation[],
  lists: ReadonlyMap<string, FoundItems>,
  valueOf: (pointer: string) => number | undefined,
): Map<string, Found> {
  const doubted = new Map<string, Found>();
  const taxes = taxesOf(lists);
  for (const { forms } of equations) {
    const [{ total: pointer }] = forms as readonly [EquationForm];
    const own = found.get(pointer);
    const isBent = equations.some(
      (equation) =>
        equation.forms[0]!.terms.some((term) => term.pointer === pointer && !term.optional) &&
        testEquation(equation, valueOf) === "closes-otherwise",
    );
    if (!own || !isBent || own.isAmbiguous) continue;
    const failing = forms.find((form) => form.total === pointer && testForm(form, valueOf) === "fails");
    const holds = forms.some((form) => form.total === pointer && testForm(form, valueOf) === "closes");
    if (!failing || !holds || !isWithoutExtras(Number(own.value), failing, valueOf)) continue;
    const other = failing.terms.reduce(
      (sum, term) => sum + term.sign * (valueOf(term.pointer) ?? 0),
      failing.constant,
    );
    if (isTaxed(Number(own.value), taxes)) continue;
    const alternative = { value: other.toFixed(2), why: "With what is added below it." };
    doubted.set(pointer, {
      ...own,
      isAmbiguous: true,
      alternatives: [...(own.alternatives ?? []), alternative],
    });
  }
  return doubted;
}

/** True where the value is what the members that an equation needs make by themselves. */
function isWithoutExtras(
  own: number,
  { terms, tolerance }: EquationForm,
  valueOf: (pointer: string) => number | undefined,
): boolean {
  const needed = terms.filter(({ optional }) => !optional);
  const sum = needed.reduce((all, { pointer, sign }) => all + sign * (valueOf(pointer) ?? 0), 0);
  return needed.length > 0 && Math.abs(sum - own) <= tolerance;
}

/** True where one tax is its rate on the amount. */
function isTaxed(amount: number, taxes: readonly Tax[]): boolean {
  return taxes.some((tax) => Math.abs((amount * tax.rate) / 100 - tax.amount) <= 0.011);
}

function taxesOf(lists: ReadonlyMap<string, FoundItems>): Tax[] {
  return [...lists.values()].flatMap(({ items }) =>
    items.flatMap(({ values }) => {
      const [rate, amount] = [Number(values.get("/rate")?.value), Number(values.get("/amount")?.value)];
      return rate > 0 && Number.isFinite(amount) ? [{ rate, amount }] : [];
    }),
  );
}
