import type { FieldReport } from "../../document/field-report.ts";

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

export function withConfidence(
  report: Omit<FieldReport, "confidence" | "confidenceParts">,
  parts: Readonly<Record<string, number>>,
): FieldReport {
  const rounded = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, round(part)]));
  return {
    ...report,
    confidence: round(Object.values(rounded).reduce((product, part) => product * part, 1)),
    confidenceParts: rounded,
  };
}
