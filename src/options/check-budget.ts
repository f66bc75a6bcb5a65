import type { BudgetOptions } from "./extract-options.ts";
import { invalidOption } from "./invalid-option.ts";
import { refuseUnknownKeys } from "./refuse-unknown-keys.ts";
import type { ResolvedBudget } from "./resolved-options.ts";

const keys = [
  "maxCost",
  "maxTokens",
  "unknownPrice",
  "shared",
] as const satisfies readonly (keyof BudgetOptions)[];

/** The budget of one extraction with its default filled in; throws `options.invalid`. */
export function checkBudget(budget: BudgetOptions = {}): ResolvedBudget {
  refuseUnknownKeys("budget", budget, keys);
  const { maxCost, maxTokens, unknownPrice = "refuse", shared } = budget;
  if (maxCost !== undefined && !(typeof maxCost === "number" && maxCost >= 0)) {
    throw invalidOption("budget.maxCost", "it is not an amount in USD", "Pass a number from 0 on.");
  }
  if (maxTokens !== undefined && !(Number.isInteger(maxTokens) && maxTokens >= 0)) {
    throw invalidOption("budget.maxTokens", "it is not a count of tokens", "Pass a whole number from 0 on.");
  }
  if (unknownPrice !== "refuse" && unknownPrice !== "allow") {
    throw invalidOption(
      "budget.unknownPrice",
      "it is none of the known words",
      "Pass one of: refuse, allow.",
    );
  }
  if (shared !== undefined && typeof (shared as Partial<typeof shared> | null)?.hold !== "function") {
    throw invalidOption("budget.shared", "it is no budget", "Pass what createBudget gives.");
  }
  return {
    unknownPrice,
    ...(maxCost === undefined ? {} : { maxCost }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
    ...(shared ? { shared } : {}),
  };
}
