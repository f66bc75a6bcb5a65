import { Big } from "big.js";
import type { Price } from "../../ports/capabilities.ts";

interface Tokens {
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly cachedTokens?: number;
}

/** USD for the tokens of one call; undefined where either count is unknown. Cached tokens are part of the input. */
export function computeCost(
  price: Price,
  { inputTokens, outputTokens, cachedTokens = 0 }: Tokens,
): number | undefined {
  if (inputTokens === undefined || outputTokens === undefined) return undefined;
  const cached = Math.min(cachedTokens, inputTokens);
  return new Big(price.input)
    .times(inputTokens - cached)
    .plus(new Big(price.cachedInput ?? price.input).times(cached))
    .plus(new Big(price.output).times(outputTokens))
    .div(1_000_000)
    .toNumber();
}
