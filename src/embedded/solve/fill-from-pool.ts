import type { Entity } from "../entities/entity.ts";
import type { Equation } from "./equation.ts";
import type { EquationForm } from "./equation-form.ts";
import { testEquation } from "./equation.ts";
import { testForm } from "./test-form.ts";

/** A value that no label names but an equation demands and the page prints. */
export interface Filled {
  readonly pointer: string;
  readonly entity: Entity;
}

/**
 * For each equation with exactly one needed member missing: the member's value, where an amount of exactly that value is
 * printed. Nothing is computed into existence; zero is never filled.
 */
export function fillFromPool(
  equations: readonly Equation[],
  valueOf: (pointer: string) => number | undefined,
  pool: readonly Entity[],
  isOpen: (pointer: string) => boolean,
  isNamed: (entity: Entity) => boolean,
): Filled[] {
  const filled: Filled[] = [];
  const value = (pointer: string): number | undefined => {
    const own = filled.find((entry) => entry.pointer === pointer);
    return own ? Number(own.entity.value) : valueOf(pointer);
  };
  const fill = (forms: readonly EquationForm[]): boolean => {
    const offers = forms.flatMap((form) => {
      const needed = testForm(form, value) === "open" ? solveFor(form, value) : undefined;
      if (!needed || !isOpen(needed.pointer) || filled.some((entry) => entry.pointer === needed.pointer))
        return [];
      if (Math.abs(needed.value) < 0.005) return [];
      const fits = pool.filter((candidate) => Math.abs(Number(candidate.value) - needed.value) <= 0.0051);
      // What stands for one value stands for another only where rows or two other members say so: with a single other
      // member the equation would hold a number against itself.
      const isWeak = !form.hasRows && needed.known < 2;
      const entity = fits.findLast((candidate) => !isNamed(candidate)) ?? (isWeak ? undefined : fits.at(-1));
      return entity ? [{ pointer: needed.pointer, entity, known: needed.known }] : [];
    });
    // The equation of which most is known speaks first.
    const best = offers.toSorted((a, b) => b.known - a.known)[0];
    if (best) filled.push({ pointer: best.pointer, entity: best.entity });
    return best !== undefined;
  };
  while (fill(equations.map((equation) => equation.forms[0]!)));
  for (const { forms } of equations) {
    if (testForm(forms[0]!, value) === "open") filled.push(...findPair(forms[0]!, value, pool, isOpen));
  }
  // Other forms are weaker evidence: they speak last.
  const others = (): EquationForm[] =>
    equations.flatMap((equation) =>
      testEquation(equation, value) === "open" ? equation.forms.slice(1) : [],
    );
  while (fill(others()));
  return filled;
}

/** Two missing members of one equation, where exactly one pair of printed amounts fits them. */
function findPair(
  form: EquationForm,
  valueOf: (pointer: string) => number | undefined,
  pool: readonly Entity[],
  isOpen: (pointer: string) => boolean,
): Filled[] {
  const missing = form.terms.filter((term) => !term.optional && valueOf(term.pointer) === undefined);
  const [term] = missing;
  if (
    !term ||
    missing.length > 1 ||
    valueOf(form.total) !== undefined ||
    !isOpen(form.total) ||
    !isOpen(term.pointer)
  )
    return [];
  let rest = form.constant;
  let known = 0;
  for (const { pointer, sign } of form.terms) {
    rest += sign * (valueOf(pointer) ?? 0);
    known += (valueOf(pointer) ?? 0) === 0 ? 0 : 1;
  }
  if (known === 0) return [];
  const pairs = new Map<string, Filled[]>();
  for (const member of pool) {
    for (const total of pool) {
      if (
        Number(member.value) <= 0 ||
        Math.abs(rest + term.sign * Number(member.value) - Number(total.value)) > 0.0051
      )
        continue;
      pairs.set(`${Number(member.value)}|${Number(total.value)}`, [
        { pointer: term.pointer, entity: member },
        { pointer: form.total, entity: total },
      ]);
    }
  }
  return pairs.size === 1 ? [...pairs.values()][0]! : [];
}

function solveFor(
  form: EquationForm,
  valueOf: (pointer: string) => number | undefined,
): { pointer: string; value: number; known: number } | undefined {
  const total = valueOf(form.total);
  let sum = form.constant;
  let missing: { pointer: string; sign: number } | undefined;
  let known = form.hasRows ? 1 : 0;
  for (const term of form.terms) {
    const value = valueOf(term.pointer);
    if (value !== undefined) {
      if (value !== 0) known += 1;
      sum += term.sign * value;
    } else if (!term.optional) {
      if (missing) return undefined;
      missing = term;
    }
  }
  if (total === undefined)
    return missing || known === 0 ? undefined : { pointer: form.total, value: sum, known };
  return missing && known > 0
    ? { pointer: missing.pointer, value: (total - sum) / missing.sign, known: known + 1 }
    : undefined;
}
