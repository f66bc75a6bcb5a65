import type { MendCode } from "./mend.ts";

/**
 * `cut-off`: the text ended inside the value. `elided`: the answer itself says that it left something out.
 * `broken`: no reading that keeps everything. What was complete before the fault is still returned.
 */
export type Fault = "cut-off" | "elided" | "broken";

/** Where a scan stands. */
export interface Cursor {
  readonly text: string;
  at: number;
  fault?: Fault;
  /** Mends since the last value was finished. */
  pending: MendCode[];
  /** Open lists and objects, the innermost last. */
  readonly open: ("list" | "object")[];
  /** Names of members that were met, at any depth, also of those whose values broke off. */
  readonly names: Set<string>;
}
