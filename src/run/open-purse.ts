import { createBudget } from "../money/create-budget.ts";
import type { ResolvedOptions } from "../options/resolved-options.ts";
import { createPurse } from "./purse.ts";
import type { Purse } from "./purse.ts";
import { unlimitedPurse } from "./unlimited-purse.ts";

/** The purse of one extraction: a budget of its own with the caps of its options, and the one that it shares. */
export function openPurse({ shared, unknownPrice, ...caps }: ResolvedOptions["budget"]): Purse {
  if (!shared && caps.maxCost === undefined && caps.maxTokens === undefined) return unlimitedPurse;
  return createPurse({ own: createBudget(caps), unknownPrice, ...(shared ? { shared } : {}) });
}
