import type { Usage } from "../../document/usage.ts";
import type { Price } from "../../ports/capabilities.ts";
import { amountOf } from "./amount-of.ts";
import { computeCost } from "../../money/compute-cost.ts";
import { fieldsOf } from "./fields-of.ts";
import { readModalities } from "./read-modalities.ts";

/**
 * Usage of one answer of generateContent. Output is all that is not input: whether the count of the candidates has
 * their thoughts in it has varied, the total has not.
 */
export function mapGeminiUsage(metadata: unknown, price: Price | undefined, milliseconds: number): Usage {
  const usage = fieldsOf(metadata);
  const prompt = amountOf(usage.promptTokenCount);
  const total = amountOf(usage.totalTokenCount);
  const inputTokens =
    prompt === undefined ? undefined : prompt + (amountOf(usage.toolUsePromptTokenCount) ?? 0);
  const answered = amountOf(usage.candidatesTokenCount);
  const thought = amountOf(usage.thoughtsTokenCount);
  const summed =
    answered === undefined && thought === undefined ? undefined : (answered ?? 0) + (thought ?? 0);
  const outputTokens =
    total !== undefined && inputTokens !== undefined && total >= inputTokens ? total - inputTokens : summed;
  const cachedTokens = amountOf(usage.cachedContentTokenCount);
  const tokens = {
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    ...(cachedTokens === undefined ? {} : { cachedTokens }),
  };
  const inputByModality = readModalities(usage.promptTokensDetails);
  const media = inputByModality === undefined ? {} : { inputByModality };
  const cachedByModality = readModalities(usage.cacheTokensDetails);
  const outputByModality = readModalities(usage.candidatesTokensDetails);
  const cost =
    price &&
    computeCost(price, {
      ...tokens,
      ...media,
      ...(cachedByModality === undefined ? {} : { cachedByModality }),
      ...(outputByModality === undefined ? {} : { outputByModality }),
    });
  return {
    ...tokens,
    ...media,
    ...(cost === undefined ? {} : { cost, costSource: "computed" as const }),
    calls: 1,
    milliseconds,
  };
}
