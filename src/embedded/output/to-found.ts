import type { Candidate } from "../candidates/candidate.ts";
import { isTied } from "./is-tied.ts";
import type { Found } from "./found.ts";

/** A chosen candidate with the others that came close. `isProven`: an equation chose it, whatever others there are. */
export function toFound(candidate: Candidate, all: readonly Candidate[], isProven = false): Found {
  const others = all
    .filter((other) => other.value !== candidate.value && other.score > 0.6 * candidate.score)
    .slice(0, 3);
  const alternatives = [
    ...others.map(({ value }) => ({ value, why: "Another place on the pages fits the label too." })),
    ...(candidate.doubts ?? []).map((value) => ({ value, why: "As much speaks for this name." })),
  ];
  const isAmbiguous =
    candidate.doubts !== undefined || (!isProven && others.some((other) => isTied(candidate, other)));
  return {
    value: candidate.value,
    ranges: candidate.ranges,
    scores: candidate.scores,
    ...(isAmbiguous ? { isAmbiguous } : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}
