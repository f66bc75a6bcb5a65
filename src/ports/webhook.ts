import type { GleanerError } from "../errors/gleaner-error.ts";
import type { Usage } from "../document/usage.ts";
import type { Candidate } from "./model.ts";

/** One result that a gateway posted. */
export interface WebhookAnswer {
  /** SHA-256 of what was posted of it: the same when a delivery is repeated, so that it is counted once. */
  readonly id: string;
  readonly candidate: Candidate;
  readonly usage: Usage;
  /** As the gateway names it, where it does. */
  readonly model?: string;
}

/**
 * What one delivery says of one task. A task with several results may come in as many deliveries: it is over once its answers
 * and errors are as many as were asked for.
 */
export interface WebhookTask {
  /** As `requests[].taskId` of the attempt that asked. */
  readonly taskId: string;
  readonly answers: readonly WebhookAnswer[];
  /** One for each result that failed. */
  readonly errors: readonly GleanerError[];
  /** The gateway is still at work on it. */
  readonly isRunning: boolean;
}
