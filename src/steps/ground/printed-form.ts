import type { Run } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

export const printedForm = (index: WordIndex, runs: readonly Run[]): string =>
  runs
    .map((run) => (index.pages[run.page]?.text ?? "").slice(run.start, run.end))
    .join(" ")
    .replace(/\s+/gu, " ");
