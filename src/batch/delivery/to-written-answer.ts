import type { Usage } from "../../document/usage.ts";
import type { BatchAnswer } from "../../ports/batch-delivery.ts";
import type { Model } from "../../ports/model.ts";
import { toRecordedOutcome } from "../../recording/to-recorded-outcome.ts";

interface WrittenAnswer {
  /** What the journal keeps; undefined where the question has to be asked again, for nothing. */
  readonly outcome?: string;
  readonly usage?: Usage;
}

interface AnswerPlace {
  readonly model: Model;
  /** The gateway's id of the batch. */
  readonly remote: string;
  /** Since it was handed over. */
  readonly milliseconds: number;
}

/** One answer of a batch as a question that was asked at once would have left it. */
export function toWrittenAnswer(
  answer: BatchAnswer,
  { model, remote, milliseconds }: AnswerPlace,
): WrittenAnswer {
  const requests = answer.requests.map((request) => ({ ...request, milliseconds, taskId: remote }));
  const base = { requests, milliseconds };
  if (answer.ok) {
    const { usage } = answer.answer;
    const jsonMode = model.capabilities.jsonModes[0] ?? "none";
    const { warnings = [] } = answer.answer;
    const outcome = toRecordedOutcome({ ...base, ok: true, answer: answer.answer, jsonMode, warnings });
    return { outcome: JSON.stringify(outcome), usage };
  }
  const { error } = answer;
  // Nothing was paid for it, so it may as well be asked again.
  if (!error.usage) return {};
  return {
    outcome: JSON.stringify(toRecordedOutcome({ ...base, ok: false, error })),
    usage: error.usage,
  };
}
