import type { FieldReport } from "../../document/field-report.ts";
import { multiplyParts } from "./multiply-parts.ts";

export function withConfidence(
  report: Omit<FieldReport, "confidence" | "confidenceParts">,
  parts: Readonly<Record<string, number>>,
): FieldReport {
  const confidenceParts: Record<string, number> = { ...parts };
  return { ...report, confidence: multiplyParts(confidenceParts), confidenceParts };
}
