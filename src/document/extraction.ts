import type { Attempt } from "./attempt.ts";
import type { CheckResult } from "./check-result.ts";
import type { Coverage } from "./coverage.ts";
import type { FieldReport } from "./field-report.ts";
import type { Provenance } from "./provenance.ts";
import type { Usage } from "./usage.ts";
import type { Warning } from "./warning.ts";

export type Verdict = "verified" | "unverified" | "contradicted";

export interface VerdictReason {
  readonly code: string;
  readonly pointers: readonly string[];
}

/** The result: the data exactly as the schema types it, and beside it where each value came from. */
export interface Extraction<T> {
  readonly kind: "gleaner.extraction/1";
  readonly data: T;
  readonly verdict: Verdict;
  /** Always filled unless verified. */
  readonly verdictReasons: readonly VerdictReason[];
  /** By JSON pointer into the data before zod transforms. */
  readonly fields: Readonly<Record<string, FieldReport>>;
  readonly checks: readonly CheckResult[];
  readonly coverage: Coverage;
  readonly attempts: readonly Attempt[];
  readonly usage: Usage;
  readonly warnings: readonly Warning[];
  readonly provenance: Provenance;
}
