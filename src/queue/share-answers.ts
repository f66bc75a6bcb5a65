import type { AnswerStore } from "../ports/answer-store.ts";
import type { BlobStore } from "../stores/blob-store.ts";
import type { Money } from "./open-money.ts";
import { runKeys } from "./run-keys.ts";

interface AnswersInput {
  readonly store: BlobStore;
  readonly run: string;
  readonly money: Money;
  /** Resolves once what is set aside for a call is set aside for all workers. */
  readonly settled: () => Promise<void>;
  /** Raised where earlier answers are not to be used again. */
  readonly fresh: number;
}

/** Answers of models in the store of a run: whichever worker takes a document up again pays for none of them twice. */
export function shareAnswers({ store, run, money, settled, fresh }: AnswersInput): AnswerStore {
  const keyOf = (question: string): string => runKeys(run).answer(question, fresh);
  return {
    async find(question) {
      const bytes = await store.get(keyOf(question));
      return bytes && Buffer.from(bytes).toString("utf8");
    },
    open: settled,
    async close(question, outcome, usage) {
      try {
        // First the answer, then the bill: what is lost in between is still set aside, and counts as spent.
        if (outcome !== undefined) await store.put(keyOf(question), Buffer.from(outcome));
        if (usage) await money.bill(usage.cost, usage.calls);
      } catch {
        // The answer is used all the same.
      }
    },
  };
}
