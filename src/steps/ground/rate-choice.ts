import type { Evidence } from "../../document/evidence.ts";

/**
 * How often a value was right by what an engine chose it by, surest first: measured with `bench/calibration.ts` on one half of the dev
 * receipts and invoices (369 values), as every other constant that confidence is made of.
 */
const shares: readonly (readonly [score: string, share: number])[] = [
  ["label", 0.97],
  ["table", 0.97],
  ["type", 0.99],
  ["checks", 0.92],
  // Only by where it stands on the page.
  ["block", 0.83],
];

/** The part of confidence that tells how an engine came to its choice; undefined where no engine says so. */
export function rateChoice(evidence: Evidence | undefined): number | undefined {
  const { scores } = evidence ?? {};
  return scores && shares.find(([name]) => scores[name] !== undefined)?.[1];
}
