import type { FieldReport } from "../../document/field-report.ts";

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

export function withConfidence(
  report: Omit<FieldReport, "confidence" | "confidenceParts">,
  parts: Readonly<Record<string, number>>,
): FieldReport {
  const confidenceParts: Record<string, number> = { ...parts };
  let product = 1;
  for (const name in confidenceParts) {
    const rounded = round(confidenceParts[name] ?? 0);
    confidenceParts[name] = rounded;
    product *= rounded;
  }
  return { ...report, confidence: round(product), confidenceParts };
}
