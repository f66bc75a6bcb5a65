import type { Model, ModelRequest } from "../ports/model.ts";
import type { Ledger } from "./ledger.ts";

interface FitInput {
  readonly request: ModelRequest;
  readonly model: Model;
  readonly inputTokens: number;
  /** The user set the cap, so it is not ours to lower. */
  readonly isCapGiven: boolean;
}

interface FittedRequest {
  readonly request: ModelRequest;
  readonly inputTokens: number;
  /** At worst, over all candidates. */
  readonly outputTokens: number;
}

/** The request with a cap on the answer that the money left allows, where the model's own would cost more than that. */
export function fitToBudget(ledger: Ledger, input: FitInput): FittedRequest {
  const { request, model, inputTokens, isCapGiven } = input;
  const { maxOutputTokens = model.capabilities.outputTokens, candidates = 1 } = request.settings;
  const wanted = maxOutputTokens * candidates;
  const outputTokens = isCapGiven ? wanted : ledger.affordTokens(model, inputTokens, wanted);
  if (outputTokens === wanted) return { request, inputTokens, outputTokens };
  const cap = Math.floor(outputTokens / candidates);
  ledger.warn([
    {
      code: "call.cap-lowered",
      message: `The budget does not cover the longest answer of ${model.id}; up to ${cap} tokens were asked for.`,
    },
  ]);
  const settings = { ...request.settings, maxOutputTokens: cap };
  return { request: { ...request, settings }, inputTokens, outputTokens };
}
