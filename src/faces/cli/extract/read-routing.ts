import type { ExtractOptions } from "../../../options/extract-options.ts";
import type { CommandInput } from "../command.ts";
import { readChoice } from "../read-choice.ts";
import { readNumber } from "../read-number.ts";
import { readText } from "../read-text.ts";

const routes = ["in-order", "cheapest", "fastest"] as const;

const listIds = (text: string): string[] => text.split(",").map((piece) => piece.trim());

/** The flags that say who is asked, in which order, and for how much. Throws `options.invalid`. */
export function readRouting(
  input: CommandInput,
): Pick<ExtractOptions, "model" | "route" | "repairModel" | "voters" | "escalate" | "budget"> {
  const model = readText(input, "model");
  const route = readChoice(input, "route", routes);
  const repairModel = readText(input, "repair-model");
  const voters = readText(input, "voters");
  const maxCost = readNumber(input, "max-cost");
  const maxTokens = readNumber(input, "max-tokens");
  const unknownPrice = readChoice(input, "unknown-price", ["refuse", "allow"] as const);
  const budget = {
    ...(maxCost === undefined ? {} : { maxCost }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
    ...(unknownPrice === undefined ? {} : { unknownPrice }),
  };
  return {
    ...(model === undefined ? {} : { model: listIds(model) }),
    ...(route === undefined ? {} : { route }),
    ...(repairModel === undefined ? {} : { repairModel }),
    ...(voters === undefined ? {} : { voters: listIds(voters) }),
    ...(input.flags["escalate"] === true ? { escalate: true } : {}),
    ...(Object.keys(budget).length === 0 ? {} : { budget }),
  };
}
