import type { CheckResult } from "../document/check-result.ts";
import type { Issue } from "../document/issue.ts";
import type { Assessment } from "./assessment.ts";
import { listBlanks } from "./list-blanks.ts";
import type { Run } from "./run.ts";

interface Faults {
  readonly issues: readonly Issue[];
  readonly checks: readonly CheckResult[];
  readonly ungrounded: readonly string[];
}

/**
 * What a repair is made from: values that do not fit or can be read in two ways, rules that may have failed, values that nothing proves; where
 * models escalate, also the places left blank that a further one may fill.
 */
export function faultsOf({ options }: Run, assessment: Assessment): Faults {
  const { validation, checks, coverage, doubts } = assessment;
  const misfits = [...(validation.ok ? [] : validation.issues), ...doubts];
  const blanks = options.escalate ? listBlanks(assessment) : [];
  // Without words there is nothing that an answer could be proven by, however often it is asked for.
  const ungrounded = options.words === "off" ? [] : coverage.ungrounded;
  return { issues: [...misfits, ...blanks], checks, ungrounded };
}
