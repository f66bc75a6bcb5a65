import type { BatchSummary } from "../../../batch/batch-summary.ts";
import { cleanText } from "../table/clean-text.ts";

/** What a run halted for, and that nothing is lost, a line each; none where it did not. Without an output there is nothing to go on from. */
export function describeHalt({ halted, open }: BatchSummary, isResumable: boolean): readonly string[] {
  if (!halted) return [];
  const left =
    open === 1
      ? "1 document is still open, and has not failed"
      : `${open.toLocaleString("en-US")} documents are still open, none of them failed`;
  const next = isResumable
    ? "nothing is lost: mend that, then go on with --resume"
    : "mend that, then start again, with --out to be able to go on";
  return [
    `halted: ${cleanText(halted.message)} (${halted.code})`,
    `${left}; ${next} (--keep-going tries them all the same)`,
  ];
}
