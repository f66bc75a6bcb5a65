import type { Usage } from "../../document/usage.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { ModelAnswer } from "../../ports/model.ts";
import type { ChatChoice } from "./read-chat-choice.ts";
import { toCandidate } from "./to-candidate.ts";
import type { CallPlace } from "./to-provider-error.ts";

interface FinishedChat {
  /** As the gateway names the model that answered. */
  readonly model: unknown;
  readonly choices: readonly ChatChoice[];
  readonly usage: Usage;
}

/** Choices as an answer. Throws `provider.unavailable` without any, `provider.refused` where every one declines. */
export function finishChatAnswer({ model, choices, usage }: FinishedChat, place: CallPlace): ModelAnswer {
  const where = { provider: place.provider, model: place.model };
  const what = `The call of ${place.model} failed`;
  const declines = (choice: ChatChoice): boolean => {
    const { text, finishReason } = toCandidate(choice);
    return text === "" && (choice.refusal !== "" || finishReason === "content-filter");
  };
  const brokeOff = (choice: ChatChoice): boolean => {
    // Other words of this family, such as a malformed call of a tool, are an answer without text: asked again, not sent again.
    return toCandidate(choice).text === "" && choice.finish?.toLowerCase() === "error";
  };
  const [first, ...rest] = choices
    .filter((choice) => !declines(choice) && !brokeOff(choice))
    .map(toCandidate);
  if (first)
    return { model: typeof model === "string" ? model : place.model, candidates: [first, ...rest], usage };
  if (choices.every(brokeOff)) {
    // Gateways in front of others answer so when theirs fell over; the same request usually succeeds later.
    throw new GleanerError("provider.unavailable", {
      what,
      seen: "the answer holds no choice, or only one that broke off in an error",
      hint: "Try later, or name a fallback model.",
      where,
      usage,
    });
  }
  throw new GleanerError("provider.refused", {
    what,
    seen: "the model declined, or a content filter stopped it",
    hint: `See what ${place.provider} allows, or use another model.`,
    where,
    usage,
  });
}
