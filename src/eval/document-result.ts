import type { Usage } from "../document/usage.ts";
import type { LeafOutcome } from "./leaf-outcome.ts";

/** One document of an evaluation. */
export interface DocumentResult {
  readonly source: string;
  /** Absent where the extraction failed; then every leaf of the truth was missed. */
  readonly verdict?: "verified" | "unverified" | "contradicted";
  /** Code of the error that it ended in. */
  readonly error?: string;
  readonly outcomes: readonly LeafOutcome[];
  /** Rules of severity error that failed. */
  readonly failedChecks: readonly string[];
  readonly usage?: Usage;
  readonly milliseconds: number;
}
