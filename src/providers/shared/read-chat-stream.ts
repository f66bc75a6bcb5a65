import type { ModelAnswer } from "../../ports/model.ts";
import { fieldsOf } from "./fields-of.ts";
import { finishChatAnswer } from "./finish-chat-answer.ts";
import { holdsError } from "./holds-error.ts";
import { listOf } from "./list-of.ts";
import { mapChatUsage } from "./map-chat-usage.ts";
import { nameAnswering } from "./name-answering.ts";
import { parseJson } from "./parse-json.ts";
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
    ...[to.finish, piece.finish].reduce((_, finish) => (finish === undefined ? _ : { finish }), {}),
    ...(to.logprobs || piece.logprobs
      ? { logprobs: [...(to.logprobs ?? []), ...(piece.logprobs ?? [])] }
      : {}),
  };
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
  let usageBody: Readonly<Record<string, unknown>> = {};
  let isDone = false;
  for await (const { type, data } of readServerEvents(chunks)) {
    if (data.trim() === "[DONE]" || type === "done") {
      isDone = true;
      break;
    }
    const parsed = parseJson(data);
    if (type === "error" || holdsError(parsed))
      throw toProviderError({ header, body: data, now: Date.now() }, place);
    const fields = fieldsOf(parsed);
    model = nameAnswering(fields) ?? model;
    for (const key of ["usage", "meta"]) {
      if (fields[key] !== undefined && fields[key] !== null) usageBody = { ...usageBody, [key]: fields[key] };
    }
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
  const usage = mapChatUsage(usageBody, context);
  return finishChatAnswer({ model, choices: all, usage }, place);
}
