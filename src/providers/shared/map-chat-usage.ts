import type { Usage } from "../../document/usage.ts";
import type { Price } from "../../ports/capabilities.ts";
import { amountOf } from "./amount-of.ts";
import { computeCost } from "../../money/compute-cost.ts";
import { fieldsOf } from "./fields-of.ts";
import { readMediaTokens } from "./read-media-tokens.ts";

interface UsageContext {
  readonly price: Price | undefined;
  readonly header: (name: string) => string | null;
  /** Milliseconds since the call began. */
  readonly elapsed: () => number;
}

/** Usage of one answer of the chat wire. A cost that the gateway states wins over one computed from prices. */
export function mapChatUsage(body: unknown, { price, header, elapsed }: UsageContext): Usage {
  const outer = fieldsOf(body);
  const usage = fieldsOf(outer.usage);
  const inputTokens = amountOf(usage.prompt_tokens ?? usage.input_tokens);
  const outputTokens = amountOf(usage.completion_tokens ?? usage.output_tokens);
  const cachedTokens = amountOf(fieldsOf(usage.prompt_tokens_details).cached_tokens);
  const tokens = {
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    ...(cachedTokens === undefined ? {} : { cachedTokens }),
  };
  const inputByModality = readMediaTokens(usage.prompt_tokens_details);
  const outputByModality = readMediaTokens(usage.completion_tokens_details);
  const media = inputByModality === undefined ? {} : { inputByModality };
  // The places in which gateways of this wire state what a call cost, in USD.
  const stated = [
    usage.cost,
    usage.cost_usd_total,
    fieldsOf(fieldsOf(outer.meta).usage).usd_spent,
    header("x-aimlapi-usd-spent"),
  ]
    .map(amountOf)
    .find((cost) => cost !== undefined);
  const counted = { ...tokens, ...media, ...(outputByModality === undefined ? {} : { outputByModality }) };
  const computed = price && stated === undefined ? computeCost(price, counted) : undefined;
  return {
    ...tokens,
    ...media,
    ...(stated === undefined ? {} : { cost: stated, costSource: "gateway" as const }),
    ...(computed === undefined ? {} : { cost: computed, costSource: "computed" as const }),
    calls: 1,
    milliseconds: elapsed(),
  };
}
