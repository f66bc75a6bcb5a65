import type { Rule } from "../../document/rule.ts";
import type { Candidate } from "../candidates/candidate.ts";
import type { Target } from "../labels/target.ts";
import type { TextRange } from "../reading/reading.ts";
import type { FoundItems } from "../tables/table.ts";

/**
 * The candidates without those that an equation counts already in the rows of a list: "Ritenuta d'acconto" is withheld, and not paid
 * on account as well.
 */
export function dropCounted(
  byTarget: ReadonlyMap<Target, readonly Candidate[]>,
  rules: readonly Rule[],
  lists: ReadonlyMap<string, FoundItems>,
): ReadonlyMap<Target, readonly Candidate[]> {
  const counted = new Map<string, TextRange[]>();
  for (const { linear } of rules) {
    if (!linear || linear.scope !== "") continue;
    const ranges = linear.terms.flatMap(({ pointer }) => {
      const [list = "", leaf = ""] = pointer.split("/*");
      const items = pointer.includes("*") ? (lists.get(list)?.items ?? []) : [];
      return items.flatMap(({ values }) => values.get(leaf)?.ranges ?? []);
    });
    for (const { pointer, optional } of linear.terms)
      if (optional && ranges.length > 0) counted.set(pointer, [...(counted.get(pointer) ?? []), ...ranges]);
  }
  if (counted.size === 0) return byTarget;
  return new Map(
    [...byTarget].map(([target, candidates]) => {
      const ranges = counted.get(target.pointer);
      return [target, ranges ? candidates.filter((candidate) => !isOn(candidate, ranges)) : candidates];
    }),
  );
}

function isOn(candidate: Candidate, ranges: readonly TextRange[]): boolean {
  return candidate.ranges.some((range) =>
    ranges.some(
      ({ segment, start, end }) => segment === range.segment && start < range.end && end > range.start,
    ),
  );
}
