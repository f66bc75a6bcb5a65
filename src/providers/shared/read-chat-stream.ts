import type { ModelAnswer } from "../../ports/model.ts";
import { fieldsOf } from "./fields-of.ts";
import { finishChatAnswer } from "./finish-chat-answer.ts";
import { holdsError } from "./holds-error.ts";
import { listOf } from "./list-of.ts";
import { mapChatUsage } from "./map-chat-usage.ts";
import type { ChatBodyContext } from "./read-chat-body.ts";
import { readChatChoice } from "./read-chat-choice.ts";
import type { ChatChoice } from "./read-chat-choice.ts";
import { readServerEvents } from "./read-server-events.ts";
import { toNetworkError } from "./to-network-error.ts";
import { toProviderError } from "./to-provider-error.ts";

const nothing: ChatChoice = { content: "", reasoning: "", toolArguments: "", refusal: "" };

function append(to: ChatChoice, piece: ChatChoice): ChatChoice {
  return {
    content: to.content + piece.content,
    reasoning: to.reasoning + piece.reasoning,
    toolArguments: to.toolArguments + piece.toolArguments,
    refusal: to.refusal + piece.refusal,
    ...(piece.finish === undefined
      ? to.finish === undefined
        ? {}
        : { finish: to.finish }
      : { finish: piece.finish }),
  };
}

function parse(event: string): unknown {
  try {
    return JSON.parse(event);
  } catch {
    return undefined;
  }
}

/**
 * A streamed answer, told to `onText` as it grows (its first candidate only). Throws what an error event says, and
 * `provider.network` where the stream ends before a finish word: what came until then is not a whole answer.
 */
export async function readChatStream(
  chunks: AsyncIterable<Uint8Array>,
  onText: (text: string) => void,
  context: ChatBodyContext,
): Promise<ModelAnswer> {
  const { place, header } = context;
  const choices = new Map<number, ChatChoice>();
  let model: unknown;
  let usageBody: unknown;
  let isDone = false;
  for await (const event of readServerEvents(chunks)) {
    if (event.trim() === "[DONE]") {
      isDone = true;
      break;
    }
    const parsed = parse(event);
    if (holdsError(parsed)) throw toProviderError({ header, body: event, now: Date.now() }, place);
    const fields = fieldsOf(parsed);
    model ??= fields.model;
    if (fields.usage !== undefined && fields.usage !== null) usageBody = fields;
    for (const entry of listOf(fields.choices)) {
      const index = Number(fieldsOf(entry).index ?? 0);
      const piece = readChatChoice(entry, "delta");
      choices.set(index, append(choices.get(index) ?? nothing, piece));
      const text = piece.content || piece.toolArguments;
      if (index === 0 && text !== "") onText(text);
    }
  }
  const all = [...choices.entries()].sort(([a], [b]) => a - b).map(([, choice]) => choice);
  const isWhole = isDone || (all.length > 0 && all.every((choice) => choice.finish !== undefined));
  if (!isWhole) throw toNetworkError(undefined, place, true);
  const usage = mapChatUsage(usageBody, context.price, context.elapsed());
  return finishChatAnswer({ model, choices: all, usage }, place);
}
