import type { HttpRequest } from "../document/attempt.ts";
import type { Modality } from "../document/modality.ts";
import type { Usage } from "../document/usage.ts";
import { boundCost } from "../money/bound-cost.ts";
import { mayBeBilled } from "../money/may-be-billed.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import type { Bill } from "./purse.ts";

/** A cost computed as if all input were text is only a lower bound where dearer media were sent and not told apart. */
function costOf({ capabilities: { price } }: Model, request: ModelRequest, usage: Usage): number | undefined {
  const { cost, costSource, inputTokens, outputTokens, inputByModality } = usage;
  if (cost === undefined || costSource !== "computed" || inputByModality || !price) return cost;
  const modalities = request.parts.flatMap(({ type }): Modality[] => (type === "text" ? [] : [type]));
  if (modalities.length === 0 || inputTokens === undefined || outputTokens === undefined) return cost;
  return Math.max(
    cost,
    boundCost(price, { textTokens: 0, mediaTokens: inputTokens, modalities, outputTokens }),
  );
}

/** What a budget is told of a call: its figures at their highest, and the exchanges that may be billed without an answer. */
export function billOf(
  model: Model,
  request: ModelRequest,
  usage: Usage,
  requests: readonly HttpRequest[],
): Bill {
  const uncertain = requests.filter(mayBeBilled).length;
  // Nothing was answered, so nothing is known to be billed.
  if (usage.calls === 0) return { cost: 0, tokens: 0, uncertain };
  const { inputTokens, outputTokens } = usage;
  const cost = costOf(model, request, usage);
  const isCounted = inputTokens !== undefined && outputTokens !== undefined;
  return {
    uncertain,
    ...(cost === undefined ? {} : { cost }),
    ...(isCounted ? { tokens: inputTokens + outputTokens } : {}),
  };
}
