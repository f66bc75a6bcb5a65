import type { FieldReport } from "../document/field-report.ts";

const proving: ReadonlySet<FieldReport["match"]> = new Set(["exact", "normalized", "numeric", "date"]);

/** True where a value was located in the words, or was read from machine-readable data. */
export function isGrounded(report: FieldReport): boolean {
  return proving.has(report.match) || report.origin === "embedded-data" || report.origin === "barcode";
}
