import type { CheckResult } from "../document/check-result.ts";
import type { FieldReport } from "../document/field-report.ts";

/**
 * Share of confidence that a leaf keeps when a check of severity error that names it failed: one of its operands is wrong, most are right.
 * Measured with `bench/calibration.ts` on the half of the dev set that constants are measured on: 79 % of such values were right.
 */
const failedCheckFactor = 0.82;

/** Adds what the checks say to the confidence of the leaves that took part; the part is shown as `checks`. */
export function addCheckConfidence(
  fields: Readonly<Record<string, FieldReport>>,
  checks: readonly CheckResult[],
): Readonly<Record<string, FieldReport>> {
  const failed = new Set(
    checks.flatMap((check) => (check.status === "fail" && check.severity === "error" ? check.pointers : [])),
  );
  const passed = new Set(checks.flatMap((check) => (check.status === "pass" ? check.pointers : [])));
  if (failed.size === 0 && passed.size === 0) return fields;
  // A long list has hundreds of thousands of leaves, of which no list of pairs is made.
  const weighed: Record<string, FieldReport> = {};
  for (const pointer of Object.keys(fields)) {
    const report = fields[pointer];
    if (!report) continue;
    weighed[pointer] = report;
    if (report.state !== "found" || !(failed.has(pointer) || passed.has(pointer))) continue;
    const part = failed.has(pointer) ? failedCheckFactor : 1;
    weighed[pointer] = {
      ...report,
      confidence: Math.round(report.confidence * part * 10_000) / 10_000,
      confidenceParts: { ...report.confidenceParts, checks: part },
    };
  }
  return weighed;
}
