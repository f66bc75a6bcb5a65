import { distance } from "fastest-levenshtein";

/** The known names, nearest spelling first. */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  const score = (candidate: string): number =>
    distance(wanted, candidate.toLowerCase()) / Math.max(wanted.length, candidate.length, 1);
  return [...known].sort((a, b) => score(a) - score(b) || (a < b ? -1 : 1));
}
