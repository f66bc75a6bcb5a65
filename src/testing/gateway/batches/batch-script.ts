/** What becomes of one batch. */
export interface BatchScript {
  /** @default "completed" */
  readonly end?: "completed" | "expired" | "cancelled" | "failed";
  /** Times that it is still running when it is asked after; Infinity for one that ends only when it is cancelled. @default 1 */
  readonly looks?: number;
  /** Lines that are worked on; the others have expired, or were cancelled. @default all */
  readonly answered?: number;
  /** The gateway's own word for why it failed. */
  readonly code?: string;
  /** The order arrives, and the connection is closed before its answer. */
  readonly isLost?: boolean;
  /** Times that a list of all batches does not show it yet. @default 0 */
  readonly unlisted?: number;
}
