/** One finding about a JSON value. Holds types and limits, never the value itself. */
export interface Issue {
  /** JSON pointer; "" is the root. */
  readonly pointer: string;
  /** Stable, such as `invalid-type`, `missing`, `truncated`, `ambiguous-number`, `mended`. */
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  /** The type that was met, not the value. */
  readonly received?: string;
}
