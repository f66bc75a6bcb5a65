import type { AnswerStore } from "../ports/answer-store.ts";

interface GatherInput {
  /** Milliseconds that never go back. */
  readonly now: () => number;
  /** Runs something later. */
  readonly after: (milliseconds: number, run: () => void) => void;
}

/** Nobody waits longer than this share of what an answer takes, and never longer than so many milliseconds. */
const share = 1 / 8;
const mostMs = 40;
/** So many answers have to be expected meanwhile. */
const worthwhile = 2;
/** Share of the newest answer in the means. */
const newest = 0.1;

/**
 * Lets documents go on in groups where many answers come in: one that goes on alone finds everything cold, its commit and its line are written
 * for it alone, and it takes about half as much CPU again. The function given makes the stores of all documents into ones whose answers wait for
 * each other, after they were written down. By then their places at the gateway are taken by others, so the gateway never waits.
 */
export function gatherAnswers({ now, after }: GatherInput): (store: AnswerStore) => AnswerStore {
  let group: PromiseWithResolvers<undefined> | undefined;
  let meanTookMs = 0;
  let meanGapMs: number | undefined;
  let lastAt = now();
  const pass = async (tookMs: number): Promise<void> => {
    const at = now();
    meanTookMs += (tookMs - meanTookMs) * newest;
    meanGapMs ??= tookMs;
    meanGapMs += (at - lastAt - meanGapMs) * newest;
    lastAt = at;
    if (!group) {
      const windowMs = Math.min(mostMs, meanTookMs * share);
      if (windowMs < meanGapMs * worthwhile) return;
      const opened = Promise.withResolvers<undefined>();
      group = opened;
      after(windowMs, () => {
        group = undefined;
        opened.resolve(undefined);
      });
    }
    await group.promise;
  };
  return (store) => {
    let askedAt = now();
    return {
      ...store,
      async open(question) {
        askedAt = now();
        await store.open(question);
      },
      async close(question, outcome, usage) {
        await store.close(question, outcome, usage);
        await pass(now() - askedAt);
      },
    };
  };
}
