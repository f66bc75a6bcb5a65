import { Big } from "big.js";
import type { Modality, TokensByModality } from "../document/modality.ts";
import type { Price, Rates } from "../ports/capabilities.ts";

/** Counts of one call. Cached tokens are part of the input; media are part of the count that they belong to. */
export interface CountedTokens {
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly cachedTokens?: number;
  readonly inputByModality?: TokensByModality;
  readonly cachedByModality?: TokensByModality;
  readonly outputByModality?: TokensByModality;
}

type Kind = keyof Rates;

function rateOf(price: Price, kind: Kind, modality?: Modality): number {
  const own = modality === undefined ? undefined : price.byModality?.[modality];
  if (kind !== "cachedInput") return own?.[kind] ?? price[kind];
  return own?.cachedInput ?? own?.input ?? price.cachedInput ?? price.input;
}

/** Millionths of a USD for so many tokens; those that no modality claims are text. */
function costOf(price: Price, kind: Kind, tokens: number, media: TokensByModality = {}): Big {
  let text = tokens;
  let cost = new Big(0);
  for (const [modality, claimed] of Object.entries(media)) {
    const count = Math.min(Math.max(claimed, 0), text);
    text -= count;
    cost = cost.plus(new Big(rateOf(price, kind, modality as Modality)).times(count));
  }
  return cost.plus(new Big(rateOf(price, kind)).times(text));
}

function withoutCached(input: TokensByModality, cached: TokensByModality): TokensByModality {
  const rest = Object.entries(input).map(([modality, tokens]): [string, number] => [
    modality,
    Math.max(0, tokens - (cached[modality as Modality] ?? 0)),
  ]);
  return Object.fromEntries(rest);
}

/**
 * USD for the tokens of one call; undefined where either count is unknown. Media are priced by their own rates where
 * the counts tell them apart; all else is priced as text.
 */
export function computeCost(price: Price, tokens: CountedTokens): number | undefined {
  const { inputTokens, outputTokens, cachedTokens = 0 } = tokens;
  const { inputByModality = {}, cachedByModality = {}, outputByModality } = tokens;
  if (inputTokens === undefined || outputTokens === undefined) return undefined;
  const cached = Math.min(cachedTokens, inputTokens);
  return costOf(price, "input", inputTokens - cached, withoutCached(inputByModality, cachedByModality))
    .plus(costOf(price, "cachedInput", cached, cachedByModality))
    .plus(costOf(price, "output", outputTokens, outputByModality))
    .div(1_000_000)
    .toNumber();
}
