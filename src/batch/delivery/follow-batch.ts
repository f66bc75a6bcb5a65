import { setTimeout as sleep } from "node:timers/promises";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import type { BatchAnswer, BatchDelivery, BatchState } from "../../ports/batch-delivery.ts";
import type { Model } from "../../ports/model.ts";
import type { BatchRow } from "../journal/keep-batches.ts";
import type { Journal } from "../journal/open-journal.ts";
import { toWrittenAnswer } from "./to-written-answer.ts";

interface FollowInput {
  readonly row: BatchRow & { readonly remote: string };
  readonly model: Model;
  readonly delivery: BatchDelivery;
  readonly journal: Pick<Journal, "batches" | "write">;
  /** Milliseconds before it is asked after for the first time. */
  readonly delayMs: number;
  readonly signal: AbortSignal;
  /** No other batch of the run is under way. */
  readonly isAlone: () => boolean;
  /** Told how many questions have an answer by now. */
  readonly onProgress: (answered: number) => void;
  /** Told whenever documents may have been woken. */
  readonly onWoken: () => void;
}

export interface FollowedBatch {
  readonly phase: BatchState["phase"] | "lost";
  /** Once another batch is over, its questions may be taken. */
  readonly isTooEarly: boolean;
  /** Questions that came back without an answer. */
  readonly returned: number;
}

/** Answers that are written down at once. */
const groupSize = 100;

/** Gives the number of questions that failed and are on no bill. */
async function keepAll(input: FollowInput, state: BatchState): Promise<number> {
  const { row, model, delivery, journal, signal, onWoken } = input;
  const milliseconds = Math.max(0, Date.now() - row.submitted);
  let failed = 0;
  const write = async (group: readonly BatchAnswer[]): Promise<void> => {
    await journal.write(() => {
      for (const answer of group) {
        const { outcome, usage } = toWrittenAnswer(answer, { model, remote: row.remote, milliseconds });
        const isWaited = journal.batches.answer(answer.key, outcome, usage);
        if (isWaited && outcome === undefined) failed += 1;
      }
    });
    onWoken();
  };
  let group: BatchAnswer[] = [];
  for await (const answer of delivery.read(state, { signal })) {
    group.push(answer);
    if (group.length < groupSize) continue;
    await write(group);
    group = [];
  }
  await write(group);
  return failed;
}

/**
 * Waits for the end of a batch, asking less and less often, and writes its answers down; what is in the journal already is not written again, so
 * that it may break off at any moment. Throws what a gateway says that has to be put right, and the signal's reason.
 */
export async function followBatch(input: FollowInput): Promise<FollowedBatch> {
  const { row, delivery, journal, signal, onProgress, onWoken } = input;
  const { maxPollDelayMs } = defaults.batch;
  const close = async (leftover: "returned" | "untried" | "lost"): Promise<number> => {
    let returned = 0;
    await journal.write(() => void (returned = journal.batches.close(row.id, leftover)));
    onWoken();
    return returned;
  };
  for (let delay = input.delayMs; ; delay = Math.min(delay * 1.5, Math.max(maxPollDelayMs, input.delayMs))) {
    await sleep(delay, undefined, { signal });
    try {
      const state = await delivery.look(row.remote, { signal });
      if (state.answered !== undefined) onProgress(state.answered);
      if (state.phase === "running") continue;
      const failed = state.phase === "failed" ? 0 : await keepAll(input, state);
      const isTooEarly = state.phase === "failed" && state.isOverLimit === true && !input.isAlone();
      const left = await close(isTooEarly ? "untried" : "returned");
      return { phase: state.phase, isTooEarly, returned: failed + left };
    } catch (error) {
      signal.throwIfAborted();
      // Gone with all that was paid for; nobody can say how much that was.
      if (isGleanerError(error, "provider.not-found"))
        return { phase: "lost", isTooEarly: false, returned: await close("lost") };
      if (!isGleanerError(error) || !error.retryable) throw error;
    }
  }
}
