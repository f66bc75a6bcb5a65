import type { CheckResult } from "../document/check-result.ts";
import type { Issue } from "../document/issue.ts";
import type { Assessment } from "./assessment.ts";

interface Faults {
  readonly issues: readonly Issue[];
  readonly checks: readonly CheckResult[];
  readonly ungrounded: readonly string[];
}

/** What a repair is made from: values that do not fit, rules that may have failed, values that nothing proves. */
export function faultsOf({ validation, checks, coverage }: Assessment): Faults {
  return { issues: validation.ok ? [] : validation.issues, checks, ungrounded: coverage.ungrounded };
}
