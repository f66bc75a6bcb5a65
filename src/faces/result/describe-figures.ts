import type { ResultSummary } from "./summarize-result.ts";

/** The counts of a result in short phrases. */
export function describeFigures(summary: ResultSummary): string[] {
  const absent = summary.absent.reduce((sum, { pointers }) => sum + pointers.length, 0);
  const { passed, failed, skipped } = summary;
  const parts = [
    `${summary.found} of ${summary.found + absent + summary.unreadable.length} fields found`,
    summary.provable === 0 ? "" : `${summary.grounded} of ${summary.provable} proven by the document`,
    passed + failed + skipped === 0 ? "" : `checks: ${passed} passed, ${failed} failed, ${skipped} skipped`,
    `${summary.pages} ${summary.pages === 1 ? "page" : "pages"}`,
  ];
  return parts.filter((part) => part !== "");
}
