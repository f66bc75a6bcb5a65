import { boundCost } from "../money/bound-cost.ts";
import { listModalities } from "../money/list-modalities.ts";
import type { Model } from "../ports/model.ts";
import { estimateTokens } from "../values/estimate-tokens.ts";
import { planFor } from "./plan-for.ts";
import type { Run } from "./run.ts";

/**
 * USD that a model is expected to take for the document, to compare models by; undefined without a price. Each answer is
 * taken to be as long as the schema is written, the same for all models. Throws `plan.unsupported` and `plan.too-long`.
 */
export async function estimateCost(run: Run, model: Model): Promise<number | undefined> {
  const { price } = model.capabilities;
  if (!price) return undefined;
  const plan = await planFor(run, model, run.pages);
  const answerTokens = estimateTokens(JSON.stringify(run.schema.jsonSchema));
  const outputTokens = Math.min(plan.maxOutputTokens, answerTokens);
  return plan.requests.reduce((sum, request) => {
    const { estimatedInputTokens = 0, estimatedMediaTokens: mediaTokens = 0, recipes } = request;
    const textTokens = Math.max(0, estimatedInputTokens - mediaTokens);
    const size = { textTokens, mediaTokens, modalities: listModalities(recipes), outputTokens };
    return sum + boundCost(price, size);
  }, 0);
}
