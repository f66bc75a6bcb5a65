import type { Attributes } from "@opentelemetry/api";
import type { CallOutcome } from "../steps/call/call-model.ts";

const onlySet = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

/** What came of a question in the words of the conventions for generative AI; our own words begin with `gleaner.`. */
export function describeOutcome(outcome: CallOutcome): Attributes {
  const replayed = outcome.isReplayed ? { "gleaner.replayed": true } : {};
  if (!outcome.ok) return { "error.type": outcome.error.code, ...replayed };
  const { model, candidates, usage } = outcome.answer;
  return onlySet({
    "gen_ai.response.model": model,
    "gen_ai.response.finish_reasons": candidates.map(({ finishReason }) => finishReason),
    "gen_ai.usage.input_tokens": usage.inputTokens,
    "gen_ai.usage.output_tokens": usage.outputTokens,
    "gen_ai.usage.cache_read.input_tokens": usage.cachedTokens,
    "gleaner.usage.cost_usd": usage.cost,
    "gleaner.usage.cost_source": usage.costSource,
    ...replayed,
  });
}
