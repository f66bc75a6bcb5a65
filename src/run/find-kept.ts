import type { Model, ModelRequest } from "../ports/model.ts";
import { describeQuestion } from "../recording/describe-question.ts";
import type { RecordedOutcome } from "../recording/recording.ts";
import { toCallOutcome } from "../recording/to-call-outcome.ts";
import { toRecordedOutcome } from "../recording/to-recorded-outcome.ts";
import type { CallOutcome } from "../steps/call/call-model.ts";
import type { Run } from "./run.ts";

/** A question whose answer is kept until the document is done. */
export interface KeptQuestion {
  /** Its hash. */
  readonly question: string;
  /** What came of it when it was put before. */
  readonly outcome?: CallOutcome;
  /** Before it goes out. */
  open(): Promise<void>;
  close(outcome: CallOutcome): Promise<void>;
}

/** The question in the store of answers; undefined where there is none, and for engines that cost nothing to ask. */
export async function findKept(
  { options: { answers } }: Run,
  model: Model,
  request: ModelRequest,
): Promise<KeptQuestion | undefined> {
  if (!answers || model.capabilities.readsWords) return undefined;
  const { hash } = describeQuestion(model, request);
  const kept = await answers.find(hash);
  return {
    question: hash,
    ...(kept === undefined ? {} : { outcome: toCallOutcome(JSON.parse(kept) as RecordedOutcome) }),
    open: () => answers.open(hash),
    close(outcome) {
      // An answer, or a failure that is on the bill: any other failure costs nothing to find out again.
      const usage = outcome.ok ? outcome.answer.usage : outcome.error.usage;
      const written = usage ? JSON.stringify(toRecordedOutcome(outcome)) : undefined;
      return answers.close(hash, written, usage);
    },
  };
}
