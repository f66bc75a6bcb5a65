import { listRepairPointers } from "../steps/repair/list-repair-pointers.ts";
import { faultsOf } from "./faults-of.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";

/** Whether no further model is needed: all pages have an answer that fits, and, where models escalate, nothing is wrong with it. */
export function isDone(run: Run, { best, unanswered, answers }: State): boolean {
  if (!best?.validation.ok || unanswered.length > 0) return false;
  // Machine-readable data is not for a model to mend.
  if (!run.options.escalate || answers.length === 0) return true;
  return listRepairPointers(faultsOf(run, best)).length === 0;
}
