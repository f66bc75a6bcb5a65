import { compareAttempts } from "../steps/repair/compare-attempts.ts";
import type { AttemptStanding } from "../steps/repair/compare-attempts.ts";
import type { Assessment } from "./assessment.ts";

function standingOf({ validation, checks, fields, coverage, doubts }: Assessment): AttemptStanding {
  const found = Object.values(fields).filter((report) => report.state === "found");
  const provable = found.filter((report) => report.match !== "not-applicable").length;
  return {
    isValid: validation.ok,
    issues: (validation.ok ? 0 : validation.issues.length) + doubts.length,
    failedChecks: checks.filter((check) => check.status === "fail" && check.severity === "error").length,
    passedDefining: checks.filter((check) => check.defining && check.status === "pass").length,
    groundedShare: provable === 0 ? 0 : 1 - coverage.ungrounded.length / provable,
    foundLeaves: found.length,
  };
}

/** The better of two; the earlier one where they stand equal. */
export function pickBetter(
  before: Assessment | undefined,
  after: Assessment,
): { readonly assessment: Assessment; readonly isNew: boolean } {
  if (!before || compareAttempts(standingOf(after), standingOf(before)) < 0)
    return { assessment: after, isNew: true };
  return { assessment: before, isNew: false };
}
