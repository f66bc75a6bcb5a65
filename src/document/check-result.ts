export type Severity = "error" | "warning" | "info";

/** One rule applied to the values that it names. Skipped is not passed. */
export interface CheckResult {
  readonly id: string;
  readonly status: "pass" | "fail" | "skipped";
  readonly severity: Severity;
  readonly defining: boolean;
  /** Concrete JSON pointers of the values that took part (for a skipped rule: that would have). */
  readonly pointers: readonly string[];
  /** Pointers of operands that a skipped rule misses. */
  readonly missing?: readonly string[];
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  /** What was computed, with its numbers: `10.00 + 5.00 + 3.20 = 18.20`. */
  readonly equation?: string;
  /** One plain sentence with the numbers. */
  readonly message: string;
}
