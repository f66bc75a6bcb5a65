import type { Model } from "../ports/model.ts";

/** What one model of the chain may do. */
export interface Turn {
  readonly model: Model;
  readonly isFallback: boolean;
  /** No other model follows. */
  readonly isLast: boolean;
  /** Questions that a planned request may have had in all when this model is done. */
  readonly limitOf: (index: number) => number;
}
