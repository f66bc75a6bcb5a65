import type { Rule } from "../../document/rule.ts";
import type { Candidate } from "../candidates/candidate.ts";
import type { Entity } from "../entities/entity.ts";
import { isMoney } from "../entities/is-money.ts";
import type { Target } from "../labels/target.ts";
import { toFound } from "../output/to-found.ts";
import type { Found } from "../output/found.ts";
import type { TextRange } from "../reading/reading.ts";
import type { FoundItems } from "../tables/table.ts";
import { addParts } from "./add-parts.ts";
import { choose } from "./choose.ts";
import { doubtBent } from "./doubt-bent.ts";
import { doubtBesideTax } from "./doubt-beside-tax.ts";
import { dropCounted } from "./drop-counted.ts";
import { dropLeftOver } from "./drop-left-over.ts";
import { dropRepeatedTotal } from "./drop-repeated-total.ts";
import { dropShared } from "./drop-shared.ts";
import type { Equation } from "./equation.ts";
import { listEquations } from "./list-equations.ts";
import { listProven } from "./list-proven.ts";
import { membersOf } from "./members-of.ts";
import { fillOptional } from "./fill-optional.ts";
import { fillFromPool } from "./fill-from-pool.ts";
import { numberAt } from "./number-at.ts";
import { raiseTotals } from "./raise-totals.ts";
import { solveAmounts } from "./solve-amounts.ts";
import { valuesOf } from "./values-of.ts";

const taxes = /tax|vat/i;
const basis: ReadonlySet<string> = new Set(["/taxable", "/net"]);

export interface Decision {
  readonly leaves: readonly Target[];
  readonly byTarget: ReadonlyMap<Target, readonly Candidate[]>;
  readonly rules: readonly Rule[];
  /** Equations beside the schema's own. */
  readonly equations: readonly Equation[];
  readonly lists: ReadonlyMap<string, FoundItems>;
  /** Every printed number. */
  readonly numbers: readonly Entity[];
  /** The words of a row. */
  readonly textOf: (row: number) => string;
}

/** A value for each leaf that has one: members of equations together, the rest one by one, then what equations demand. */
export function decide({
  leaves,
  byTarget,
  rules,
  equations: extra,
  lists,
  numbers,
  textOf,
}: Decision): Map<string, Found> {
  const equations = [...listEquations(rules, lists), ...extra];
  const members = new Set(equations.flatMap((equation) => [...membersOf(equation)]));
  const solved = solveAmounts(
    leaves.filter((target) => members.has(target.pointer)),
    dropCounted(byTarget, rules, lists),
    equations,
  );
  const candidatesOf = (pointer: string): readonly Candidate[] => {
    const target = leaves.find((leaf) => leaf.pointer === pointer);
    return (target && byTarget.get(target)) ?? [];
  };
  const amounts = dropLeftOver(dropRepeatedTotal(dropShared(solved, equations), equations), equations);
  const others = choose(
    leaves.filter((target) => !members.has(target.pointer)),
    byTarget,
    [...amounts.values()],
  );
  const valueOf = valuesOf(amounts);
  const proven = listProven(equations, valueOf);
  const found = new Map<string, Found>();
  for (const [pointer, candidate] of [...amounts, ...others])
    found.set(pointer, toFound(candidate, byTarget.get(candidate.target) ?? [], proven.has(pointer)));
  // The amount of a lone tax is the total of taxes too, and what it is on the net total where that is not printed elsewhere.
  const known = new Set([...found.values()].map(({ value }) => Number(value)));
  const inLists = [...lists].flatMap(([pointer, { items }]) => {
    const isLone = items.length === 1 && taxes.test(pointer);
    const isTotal = (leaf: string, value: string): boolean =>
      isLone && (leaf === "/amount" || (basis.has(leaf) && !known.has(Number(value))));
    return items.flatMap(({ values }) =>
      [...values].flatMap(([leaf, { value, ranges }]) => (isTotal(leaf, value) ? [] : ranges)),
    );
  });
  const named = [...found.values()].flatMap((value) => value.ranges);
  const stands = (ranges: readonly TextRange[], entity: Entity): boolean =>
    ranges.some((range) => range.segment === entity.segment && range.start === entity.start);
  const keyOf = ({ segment, start }: TextRange): string => `${segment.id}:${start}`;
  const listed = new Set(inLists.map(keyOf));
  const pool = numbers.filter((entity) => !listed.has(keyOf(entity)) && isMoney(entity.number!));
  const isOpen = (pointer: string): boolean =>
    !found.has(pointer) && leaves.some((target) => target.pointer === pointer);
  for (const { pointer, entity } of fillFromPool(
    equations,
    (at) => numberAt(found, at),
    pool,
    isOpen,
    (entity) => stands(named, entity),
  ))
    found.set(pointer, { value: entity.value, ranges: [entity], scores: { checks: 0.6 } });
  const free = pool.filter(
    (entity) =>
      !stands(
        [...found.values()].flatMap((value) => value.ranges),
        entity,
      ),
  );
  const rowOf = (pointer: string): number | undefined => found.get(pointer)?.ranges[0]?.segment.row;
  for (const { pointer, entity } of fillOptional(
    equations,
    (at) => numberAt(found, at),
    rowOf,
    free,
    isOpen,
    textOf,
  ))
    found.set(pointer, { value: entity.value, ranges: [entity], scores: { checks: 0.5 } });
  const value = (at: string): number | undefined => numberAt(found, at);
  const between = (above: string, below: string): Entity[] => {
    const [from, to] = [rowOf(above) ?? Infinity, rowOf(below) ?? -1];
    return pool.filter(({ segment }) => segment.row > from && segment.row < to);
  };
  for (const [pointer, total] of raiseTotals(equations, value, candidatesOf)) found.set(pointer, total);
  const mended = [
    ...addParts(equations, value, candidatesOf, between),
    ...doubtBent(found, amounts, equations, value, candidatesOf),
    ...doubtBesideTax(found, equations, lists, value),
  ];
  for (const [pointer, mend] of mended) found.set(pointer, mend);
  return found;
}
