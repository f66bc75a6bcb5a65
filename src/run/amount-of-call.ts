import { boundCost } from "../money/bound-cost.ts";
import type { CallSize } from "../money/bound-cost.ts";
import type { Amount } from "../money/create-budget.ts";
import type { Model } from "../ports/model.ts";

/** What a call of a model comes to at worst; without its cost where the price is unknown. */
export function amountOfCall(
  { capabilities: { price, readsWords } }: Pick<Model, "capabilities">,
  size: CallSize,
): Amount {
  // An engine that works on words takes no tokens and no money.
  if (readsWords) return { cost: 0, tokens: 0 };
  const tokens = size.textTokens + size.mediaTokens + size.outputTokens;
  return price ? { cost: boundCost(price, size), tokens } : { tokens };
}
