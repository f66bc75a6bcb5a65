import type { Candidate } from "../candidates/candidate.ts";
import type { Found } from "./found.ts";

/** A chosen candidate with the others that came close. */
export function toFound(candidate: Candidate, all: readonly Candidate[]): Found {
  const others = all
    .filter((other) => other.value !== candidate.value && other.score > 0.6 * candidate.score)
    .slice(0, 3);
  return {
    value: candidate.value,
    ranges: candidate.ranges,
    scores: candidate.scores,
    ...(others.length > 0
      ? {
          alternatives: others.map((other) => ({
            value: other.value,
            why: "Another place on the pages fits the label too.",
          })),
        }
      : {}),
  };
}
