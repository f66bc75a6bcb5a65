import type { ResultSummary } from "./summarize-result.ts";

/** The counts of a result in short phrases. */
export function describeFigures(summary: ResultSummary): string[] {
  const { passed, failed, skipped } = summary;
  const parts = [
    `${summary.found} ${summary.found === 1 ? "value" : "values"} found`,
    summary.provable === 0 ? "" : `${summary.grounded} of ${summary.provable} proven by the document`,
    summary.missing === 0 ? "" : summary.missing === 1 ? "1 field empty" : `${summary.missing} fields empty`,
    passed + failed + skipped === 0 ? "" : `checks: ${passed} passed, ${failed} failed, ${skipped} skipped`,
    `${summary.pages} ${summary.pages === 1 ? "page" : "pages"}`,
  ];
  return parts.filter((part) => part !== "");
}
