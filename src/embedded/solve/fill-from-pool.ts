import type { Entity } from "../entities/entity.ts";
import type { Equation } from "./equation.ts";
import { testEquation } from "./equation.ts";

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
): Filled[] {
  const filled: Filled[] = [];
  const value = (pointer: string): number | undefined => {
    const own = filled.find((entry) => entry.pointer === pointer);
    return own ? Number(own.entity.value) : valueOf(pointer);
  };
  for (let round = 0; round < 3; round += 1) {
    for (const equation of equations) {
      if (testEquation(equation, value) !== "open") continue;
      const needed = solveFor(equation, value);
      if (!needed || !isOpen(needed.pointer) || Math.abs(needed.value) < 0.005) continue;
      const entity = pool.findLast((candidate) => Math.abs(Number(candidate.value) - needed.value) <= 0.0051);
      if (entity) filled.push({ pointer: needed.pointer, entity });
    }
  }
  return filled;
}

function solveFor(
  equation: Equation,
  valueOf: (pointer: string) => number | undefined,
): { pointer: string; value: number } | undefined {
  const total = valueOf(equation.total);
  let sum = equation.constant;
  let missing: { pointer: string; sign: number } | undefined;
  let known = equation.hasRows ? 1 : 0;
  for (const term of equation.terms) {
    const value = valueOf(term.pointer);
    if (value !== undefined) {
      known += 1;
      sum += term.sign * value;
    } else if (!term.optional) {
      if (missing) return undefined;
      missing = term;
    }
  }
  if (total === undefined)
    return missing || known === 0 ? undefined : { pointer: equation.total, value: sum };
  return missing && known > 0 ? { pointer: missing.pointer, value: (total - sum) / missing.sign } : undefined;
}
