import type { CheckResult } from "../../document/check-result.ts";
import type { Coverage } from "../../document/coverage.ts";
import type { Verdict, VerdictReason } from "../../document/extraction.ts";
import type { FieldReport } from "../../document/field-report.ts";
import type { Schema } from "../../document/schema.ts";
import { isGrounded } from "../../schema/is-grounded.ts";

export interface VerdictInput {
  readonly schema: Pick<Schema, "defining" | "essentials">;
  readonly checks: readonly CheckResult[];
  readonly fields: Readonly<Record<string, FieldReport>>;
  readonly coverage: Coverage;
  /** Pointers of values that the reader of the pixels was not sure of. */
  readonly unsure?: readonly string[];
  /** Pointers of dates of which nothing tells day from month. */
  readonly openDates?: readonly string[];
  /** How many amounts among the totals no value accounts for. */
  readonly unexplained?: number;
  /** Pointers of absent dates that may be a date on the pages which no value uses. */
  readonly unclaimedDates?: readonly string[];
}

export interface VerdictResult {
  readonly verdict: Verdict;
  readonly verdictReasons: readonly VerdictReason[];
}

/** The report of a place, or of the nearest place around it: an absent object has one report for all its leaves. */
function reportAt(fields: VerdictInput["fields"], pointer: string): FieldReport | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const report = fields[at];
    if (report || at === "") return report;
  }
}

/** A skipped check may be let pass where the document itself lacks what it compares. */
function isExcused(check: CheckResult, fields: VerdictInput["fields"]): boolean {
  const { missing = [] } = check;
  return (
    missing.length > 0 &&
    missing.every((pointer) => (reportAt(fields, pointer)?.state ?? "absent") === "absent")
  );
}

const reason = (code: string, pointers: readonly string[] = []): VerdictReason => ({
  code,
  pointers: [...new Set(pointers)],
});

function whyUnverified({
  schema,
  checks,
  fields,
  coverage,
  unsure = [],
  openDates = [],
  unexplained = 0,
  unclaimedDates = [],
}: VerdictInput): VerdictReason[] {
  const reasons: VerdictReason[] = [];
  const ungrounded: string[] = [];
  const unreadable: string[] = [];
  let isFound = false;
  for (const pointer in fields) {
    const report = fields[pointer];
    if (report?.state === "unreadable") unreadable.push(pointer);
    if (report?.state !== "found") continue;
    isFound = true;
    if (report.match !== "not-applicable" && !isGrounded(report)) ungrounded.push(pointer);
  }
  const defining = checks.filter((check) => check.defining);
  const byGrounding = schema.defining === "grounding";
  if (byGrounding && !isFound) reasons.push(reason("nothing-found"));
  if (!byGrounding && defining.length === 0) reasons.push(reason("no-defining-checks"));
  if (!byGrounding && defining.length > 0 && !defining.some(({ status }) => status === "pass"))
    reasons.push(
      reason(
        "no-defining-check-passed",
        defining.flatMap(({ pointers }) => pointers),
      ),
    );
  const skipped = defining.filter((check) => check.status === "skipped" && !isExcused(check, fields));
  if (skipped.length > 0)
    reasons.push(
      reason(
        "defining-check-skipped",
        skipped.flatMap(({ missing = [], pointers }) => (missing.length > 0 ? missing : pointers)),
      ),
    );
  const failed = defining.filter(({ status }) => status === "fail");
  if (failed.length > 0)
    reasons.push(
      reason(
        "defining-check-failed",
        failed.flatMap(({ pointers }) => pointers),
      ),
    );
  const pointers = [...ungrounded, ...coverage.ungrounded];
  if (pointers.length > 0) reasons.push(reason("ungrounded", pointers));
  if (unsure.length > 0) reasons.push(reason("unsure-reading", unsure));
  if (openDates.length > 0) reasons.push(reason("open-date-order", openDates));
  if (unreadable.length > 0) reasons.push(reason("unreadable", unreadable));
  const missing = (schema.essentials ?? []).filter(
    // What nobody could read is told as that.
    (group) => group.every((pointer) => (fields[pointer]?.state ?? "absent") === "absent"),
  );
  if (missing.length > 0) reasons.push(reason("essential-missing", missing.flat()));
  if (unexplained > 0) reasons.push(reason("unexplained-amount"));
  if (unclaimedDates.length > 0) reasons.push(reason("unexplained-date", unclaimedDates));
  for (const status of ["failed", "unreadable"] as const)
    if (coverage.pages.some((page) => page.status === status)) reasons.push(reason(`page-${status}`));
  return reasons;
}

/**
 * `contradicted`: a check of severity error failed. `verified`: none failed, the schema's defining checks passed or lack
 * operands that the document does not have, every found value stands in the document and was surely read, what every document of
 * the kind has was found, and every page was read.
 * Else `unverified`. Whatever is not verified says why.
 */
export function decideVerdict(input: VerdictInput): VerdictResult {
  const broken = input.checks.filter(({ status, severity }) => status === "fail" && severity === "error");
  const others = whyUnverified(input);
  if (broken.length > 0) {
    const failed = reason(
      "check-failed",
      broken.flatMap(({ pointers }) => pointers),
    );
    return { verdict: "contradicted", verdictReasons: [failed, ...others] };
  }
  return { verdict: others.length > 0 ? "unverified" : "verified", verdictReasons: others };
}
