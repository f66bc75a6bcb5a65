import type { CheckResult } from "../document/check-result.ts";
import type { Coverage } from "../document/coverage.ts";
import type { Evidence } from "../document/evidence.ts";
import type { Verdict, VerdictReason } from "../document/extraction.ts";
import type { FieldReport } from "../document/field-report.ts";
import type { Issue } from "../document/issue.ts";
import type { Json } from "../document/json.ts";
import type { ValidationResult } from "../document/schema.ts";
import type { Warning } from "../document/warning.ts";

/** One JSON with all that the steps after `merge` found out about it. */
export interface Assessment {
  readonly json: Json;
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** By JSON pointer: what was answered where a code on a page says otherwise; absent where none does. */
  readonly overruled?: Readonly<Record<string, Json>>;
  /** Values that can be read in two ways, or in none. */
  readonly doubts: readonly Issue[];
  readonly validation: ValidationResult;
  readonly fields: Readonly<Record<string, FieldReport>>;
  readonly coverage: Coverage;
  readonly checks: readonly CheckResult[];
  readonly warnings: readonly Warning[];
  readonly verdict: Verdict;
  readonly verdictReasons: readonly VerdictReason[];
}
