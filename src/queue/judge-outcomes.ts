import { findFault } from "../batch/find-fault.ts";
import type { BatchOutcome } from "../batch/batch-outcome.ts";
import type { Fault } from "../errors/fault-of.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";

/** Whose an outcome is. */
export type Judgement =
  /** The document's. */
  | { readonly by: "document" }
  /** A fault that may be the document's and may pass: it is to have its other tries. */
  | { readonly by: "chance" }
  /** The run cannot go on: every other document would meet it. */
  | { readonly by: "run"; readonly fault: Fault; readonly error: GleanerError };

export interface OutcomeJudge {
  /** When a try was begun, for `judge`. */
  readonly begin: () => number;
  readonly judge: (
    outcome: BatchOutcome,
    details: { readonly begun: number; readonly isLastTry: boolean },
  ) => Judgement;
  /** Models have given answers in this process. */
  readonly hasAnswers: () => boolean;
}

/** What a gateway says to one kind of document, or a filter before it, where key and model are good for all others. */
const mayBeOwn = ({ code, where }: GleanerError): boolean =>
  code === "provider.not-found" || (code === "provider.unauthorized" && where.status === 403);

/**
 * Tells faults of the account and of the gateway from those of documents, by what a worker sees of one run. A fault of the account stops the run at once, unless the
 * model has answered others and may mean this document alone; a gateway stops it when so many tries in a row had no answer, or when the last try of a document
 * had none while nobody else got one. `rowLength`: how many tries are so many.
 */
export function judgeOutcomes(rowLength: number): OutcomeJudge {
  const known = new Set<string>();
  let turn = 0;
  let answeredAt = 0;
  let inARow = 0;
  let refusals = 0;
  return {
    begin: () => turn,
    hasAnswers: () => known.size > 0,
    judge(outcome, { begun, isLastTry }) {
      const { fault, answered, error } = findFault(outcome);
      turn += 1;
      for (const model of answered) known.add(model);
      if (answered.size > 0) {
        answeredAt = turn;
        inARow = 0;
      }
      if (!fault || !error) {
        if (answered.size > 0) refusals = 0;
        return { by: "document" };
      }
      const stop = { by: "run", fault, error } as const;
      if (fault === "account") {
        const { model } = error.where;
        if (model === undefined || !known.has(model) || !mayBeOwn(error)) return stop;
        refusals += 1;
        return refusals >= rowLength ? stop : { by: "document" };
      }
      // They have a patience of their own.
      if (error.code === "provider.rate-limited") return { by: "chance" };
      inARow += 1;
      if (answeredAt > begun) return { by: error.retryable ? "chance" : "document" };
      if (inARow >= rowLength) return stop;
      // Something answers there, and it is no gateway: an address that is wrong.
      if (!error.retryable) return known.size === 0 ? stop : { by: "document" };
      if (!isLastTry) return { by: "chance" };
      // Too slow an answer may be this document's.
      return error.code === "provider.timeout" ? { by: "chance" } : stop;
    },
  };
}
