import type { CheckResult } from "../document/check-result.ts";
import type { FieldReport } from "../document/field-report.ts";

/**
 * Share of confidence that a leaf keeps when a check of severity error that names it failed: one of its operands is wrong, most are right.
 * Measured with `bench/calibration.ts` on the half of the dev set that constants are measured on: 79 % of such values were right.
 */
const failedCheckFactor = 0.82;

/**
 * Adds what the checks say to the confidence of the leaves that took part; the part is shown as `checks`. The reports are put into the table
 * that was given: a long list has hundreds of thousands of leaves, and a second table of them takes as much room as the reports.
 */
export function addCheckConfidence(
  fields: Record<string, FieldReport>,
  checks: readonly CheckResult[],
): Readonly<Record<string, FieldReport>> {
  const failed = new Set(
    checks.flatMap((check) => (check.status === "fail" && check.severity === "error" ? check.pointers : [])),
  );
  const passed = new Set(checks.flatMap((check) => (check.status === "pass" ? check.pointers : [])));
  if (failed.size === 0 && passed.size === 0) return fields;
  for (const pointer of new Set([...passed, ...failed])) {
    const report = Object.hasOwn(fields, pointer) ? fields[pointer] : undefined;
    if (report?.state !== "found") continue;
    const part = failed.has(pointer) ? failedCheckFactor : 1;
    fields[pointer] = {
      ...report,
      confidence: Math.round(report.confidence * part * 10_000) / 10_000,
      confidenceParts: { ...report.confidenceParts, checks: part },
    };
  }
  return fields;
}
