import { GleanerError } from "../../errors/gleaner-error.ts";
import type { Price } from "../../ports/capabilities.ts";
import type { ModelAnswer } from "../../ports/model.ts";
import { fieldsOf } from "./fields-of.ts";
import { finishChatAnswer } from "./finish-chat-answer.ts";
import { holdsError } from "./holds-error.ts";
import { listOf } from "./list-of.ts";
import { mapChatUsage } from "./map-chat-usage.ts";
import { nameAnswering } from "./name-answering.ts";
import { parseJson } from "./parse-json.ts";
import { readChatChoice } from "./read-chat-choice.ts";
import { toProviderError } from "./to-provider-error.ts";
import type { CallPlace } from "./to-provider-error.ts";

export interface ChatBodyContext {
  readonly place: CallPlace;
  readonly price: Price | undefined;
  readonly header: (name: string) => string | null;
  /** Milliseconds since the call began. */
  readonly elapsed: () => number;
}

/** A whole answer with status 200. Throws what it says where it is an error after all, else `provider.bad-response`. */
export function readChatBody(body: string, context: ChatBodyContext): ModelAnswer {
  const { place, header } = context;
  const parsed = parseJson(body);
  if (holdsError(parsed)) throw toProviderError({ header, body, now: Date.now() }, place);
  const { choices } = fieldsOf(parsed);
  if (!Array.isArray(choices)) {
    throw new GleanerError("provider.bad-response", {
      what: `The call of ${place.model} failed`,
      seen: parsed === undefined ? "the answer is not JSON" : "the answer has no list of choices",
      hint: `Check that the base address (now ${place.address}) is one of chat completions.`,
      where: { provider: place.provider, model: place.model, status: 200 },
    });
  }
  const usage = mapChatUsage(parsed, context);
  return finishChatAnswer(
    {
      model: nameAnswering(fieldsOf(parsed)),
      choices: listOf(choices).map((choice) => readChatChoice(choice, "message")),
      usage,
    },
    place,
  );
}
