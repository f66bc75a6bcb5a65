import type { Candidate } from "../candidates/candidate.ts";
import type { Target } from "../labels/target.ts";

/** Candidates by their leaf, surest first. */
export function groupByTarget(candidates: readonly Candidate[]): Map<Target, Candidate[]> {
  const groups = new Map<Target, Candidate[]>();
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    const group = groups.get(candidate.target);
    if (group) group.push(candidate);
    else groups.set(candidate.target, [candidate]);
  }
  return groups;
}
