import type { HttpRequest } from "../document/attempt.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import type { CallContext, ModelAnswer, ModelRequest } from "./model.ts";

/** Questions in one file, a line each as `write` makes them. */
export interface BatchFile {
  /** Ours alone, so that a batch is found again by it. At most 64 letters, digits and hyphens. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** Where a batch stands at its gateway. */
export interface BatchState {
  /** As the gateway names it. */
  readonly id: string;
  /** `completed` also where single questions failed; of every end but `failed` there may be answers. */
  readonly phase: "running" | "completed" | "failed" | "expired" | "cancelled";
  /** It was turned away because too much waits already: later it may be taken. */
  readonly isOverLimit?: boolean;
  /** Questions that have an answer or an error, where the gateway says. */
  readonly answered?: number;
  /** What the answers are read from; only the delivery that made it knows what it is. */
  readonly results: readonly unknown[];
}

/** What became of one question of a batch. */
export type BatchAnswer = {
  readonly key: string;
  /** What the gateway says of the exchange that it made itself. */
  readonly requests: readonly HttpRequest[];
} & (
  | { readonly ok: true; readonly answer: ModelAnswer }
  | { readonly ok: false; readonly error: GleanerError }
);

/** How a gateway takes questions now and answers them later, for less. All throw `provider.*`, or the signal's reason. */
export interface BatchDelivery {
  /** One question as a line without its end. */
  write(request: ModelRequest, key: string): string;
  /** Hands a batch over; the gateway's id of it comes back. May have succeeded also where it throws. */
  submit(file: BatchFile, context: CallContext): Promise<string>;
  /** The batch that was handed over under a name of ours. */
  find(name: string, context: CallContext): Promise<BatchState | undefined>;
  look(id: string, context: CallContext): Promise<BatchState>;
  /** The answers of a batch that is over, in any order; questions that were never worked on are missing. */
  read(state: BatchState, context: CallContext): AsyncIterable<BatchAnswer>;
  /** Asks for its end; what is answered by then can be read, and is paid for. */
  cancel(id: string, context: CallContext): Promise<void>;
}
