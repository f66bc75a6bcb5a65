import type { Attempt } from "../document/attempt.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import { Postponed } from "../errors/postponed.ts";
import { inBatch } from "../money/in-batch.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import { amountOfCall } from "./amount-of-call.ts";
import { fitToBudget } from "./fit-to-budget.ts";
import { measureCall } from "./measure-call.ts";
import type { Run } from "./run.ts";

interface PostponeInput {
  /** Its hash. */
  readonly question: string;
  readonly model: Model;
  readonly request: ModelRequest;
  readonly reason: Attempt["reason"];
  readonly mediaTokens: number;
}

/**
 * Hands a question over to be answered later, where somebody takes it; throws `Postponed` then, which ends the extraction. Gives an error
 * where the budget can never cover it, and undefined where it has to be asked at once.
 */
export async function postponeQuestion(run: Run, input: PostponeInput): Promise<GleanerError | undefined> {
  const later = run.options.answers?.later;
  const { question, model, reason } = input;
  const asked = { question, model, isFollowUp: reason !== "first" };
  if (!later || !model.batch || !model.capabilities.batch || !later.takes(asked)) return undefined;
  const { purse, ledger, options } = run;
  const fitted = fitToBudget(purse, {
    request: input.request,
    model: inBatch(model),
    size: measureCall(input.request, input.mediaTokens),
    isCapGiven: options.settings.maxOutputTokens !== undefined,
  });
  if (fitted.state === "never") return fitted.error;
  if (fitted.state === "later") {
    later.holdBack();
    throw new Postponed();
  }
  ledger.warn(fitted.warnings);
  const hold = purse.hold(inBatch(model), fitted.size);
  const taking = later.put(asked, fitted.request, amountOfCall(inBatch(model), fitted.size));
  // From here on whoever took it holds the money.
  hold.settle({ cost: 0, tokens: 0, uncertain: 0 });
  if (await taking) throw new Postponed();
  return undefined;
}
