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
  return Object.fromEntries(
    Object.entries(fields).map(([pointer, report]) => {
      if (report.state !== "found" || !(failed.has(pointer) || passed.has(pointer))) return [pointer, report];
      const part = failed.has(pointer) ? failedCheckFactor : 1;
      return [
        pointer,
        {
          ...report,
          confidence: Math.round(report.confidence * part * 10_000) / 10_000,
          confidenceParts: { ...report.confidenceParts, checks: part },
        },
      ];
    }),
  );
}
