import type { Issue } from "./issue.ts";
import type { Usage } from "./usage.ts";

export type FinishReason = "stop" | "length" | "content-filter" | "tool-calls" | "error" | "other";

/** One HTTP exchange. `status` is 0 where the connection failed before an answer. */
export interface HttpRequest {
  readonly status: number;
  readonly requestId?: string;
  /** Our id of the task, where the wire has one: answers that come by webhook name it. */
  readonly taskId?: string;
  readonly milliseconds: number;
  readonly retryAfterMs?: number;
  /** The answer had begun and did not end: what it cost is not known. */
  readonly isCutOff?: boolean;
  /** There was no connection, so the request is on no bill. */
  readonly isUnsent?: boolean;
}

/** One question put to one model, with all that came of it. */
export interface Attempt {
  readonly model: string;
  /** `vote`: asked of a voter. */
  readonly reason: "first" | "repair" | "fallback" | "reader" | "vote";
  /** Index of the planned request that it belongs to. */
  readonly request: number;
  readonly requests: readonly HttpRequest[];
  readonly finishReason?: FinishReason;
  readonly issues: readonly Issue[];
  /** The error code where no usable answer came. */
  readonly errorCode?: string;
  readonly usage: Usage;
  readonly milliseconds: number;
  /** Nobody was asked: it comes from a recording, and its cost was paid when that was made. */
  readonly isReplayed?: boolean;
}
