/** Where a run stands. */
export interface BatchProgress {
  /** Documents listed so far; all of them once `isListed`. */
  readonly total: number;
  readonly isListed: boolean;
  /** Done, those of earlier processes included. */
  readonly done: number;
  readonly succeeded: number;
  readonly partial: number;
  readonly failed: number;
  readonly skipped: number;
  readonly inFlight: number;
  /** How many may be in flight. */
  readonly limit: number;
  /** Documents a second over the last minute. */
  readonly rate: number;
  /** Milliseconds until all is done, if it goes on like this; undefined while nobody can know. */
  readonly remainingMs?: number;
  /** USD of all answers so far. */
  readonly cost: number;
  /** Batches at gateways, their questions, and how many of those have an answer; absent where there are none. */
  readonly delivery?: { readonly batches: number; readonly questions: number; readonly answered: number };
  /** Where documents spend most of their time, with its share 0..1. */
  readonly slowestStep?: { readonly name: string; readonly share: number };
}
