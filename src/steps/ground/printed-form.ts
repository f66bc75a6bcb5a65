import type { Run } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** White space beyond single blanks. */
const isParted = /[^\S ]|  /u;

/** The words of runs as they are printed, one blank between them. */
export function printedForm(index: WordIndex, runs: readonly Run[]): string {
  const only = runs.length === 1 ? runs[0] : undefined;
  const printed = only
    ? (index.pages[only.page]?.text ?? "").slice(only.start, only.end)
    : runs.map((run) => (index.pages[run.page]?.text ?? "").slice(run.start, run.end)).join(" ");
  // In a word there is none.
  if (only && index.isPlain && only.first === only.last) return printed;
  return isParted.test(printed) ? printed.replace(/\s+/gu, " ") : printed;
}
