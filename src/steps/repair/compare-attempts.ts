/** What is known of one JSON when attempts are weighed against each other. */
export interface AttemptStanding {
  readonly isValid: boolean;
  /** Issues of validation; fewer is better where none is valid. */
  readonly issues: number;
  /** Failed checks of severity error. */
  readonly failedChecks: number;
  readonly passedDefining: number;
  /** Grounded leaves among the found printed and quoted ones, 0..1. */
  readonly groundedShare: number;
  /** Leaves with a value. */
  readonly foundLeaves: number;
}

/** Below 0 where `a` is better: valid first, then checks, then grounding, then how much was found. For `toSorted`. */
export function compareAttempts(a: AttemptStanding, b: AttemptStanding): number {
  return (
    Number(b.isValid) - Number(a.isValid) ||
    a.issues - b.issues ||
    a.failedChecks - b.failedChecks ||
    b.passedDefining - a.passedDefining ||
    b.groundedShare - a.groundedShare ||
    b.foundLeaves - a.foundLeaves
  );
}
