import type { Warning } from "../document/warning.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import type { CallSize } from "../money/bound-cost.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import type { Purse } from "./purse.ts";

interface FitInput {
  readonly request: ModelRequest;
  readonly model: Model;
  /** Of the question; the answer is sized here. */
  readonly size: Omit<CallSize, "outputTokens">;
  /** The user set the cap, so it is not ours to lower. */
  readonly isCapGiven: boolean;
}

type FittedRequest =
  | {
      readonly state: "fits";
      readonly request: ModelRequest;
      readonly size: CallSize;
      readonly warnings: readonly Warning[];
    }
  /** There is room once calls under way are booked at what they came to. */
  | { readonly state: "later" }
  | { readonly state: "never"; readonly error: GleanerError };

/** Caps to fall back to when all that a model could write would cost too much; no useful answer fits into less. */
const smallerCaps = [32_768, 16_384, 8192, 4096, 2048];

/** The request with a cap on the answer that the budget left allows, where the model's own would come to more than that. */
export function fitToBudget(purse: Purse, { request, model, size, isCapGiven }: FitInput): FittedRequest {
  const { maxOutputTokens = model.capabilities.outputTokens, candidates = 1 } = request.settings;
  const wanted = maxOutputTokens * candidates;
  const steps = isCapGiven ? [] : smallerCaps.filter((tokens) => tokens < wanted);
  const sizeOf = (outputTokens: number): CallSize => ({ ...size, outputTokens });
  const least = sizeOf(steps.at(-1) ?? wanted);
  const error = purse.refuse(model, least);
  if (error) return { state: "never", error };
  if (purse.fits(model, sizeOf(wanted)))
    return { state: "fits", request, size: sizeOf(wanted), warnings: [] };
  // Half is left for calls beside this one and for repairs, where that is enough.
  const outputTokens =
    steps.find((tokens) => purse.fits(model, sizeOf(tokens), 0.5)) ??
    steps.findLast((tokens) => purse.fits(model, sizeOf(tokens)));
  if (outputTokens === undefined) return { state: "later" };
  const cap = Math.floor(outputTokens / candidates);
  const message = `The budget does not cover the longest answer of ${model.id}; up to ${cap} tokens were asked for.`;
  return {
    state: "fits",
    request: { ...request, settings: { ...request.settings, maxOutputTokens: cap } },
    size: sizeOf(outputTokens),
    warnings: [{ code: "call.cap-lowered", message }],
  };
}
