import type { Wire } from "./create-model.ts";
import { joinAddress } from "./join-address.ts";
import { markMedia } from "./mark-media.ts";
import { postJson } from "./post-json.ts";
import { readChatBody } from "./read-chat-body.ts";
import { readChatStream } from "./read-chat-stream.ts";
import { toChatBody } from "./to-chat-body.ts";
import type { ChatStyle } from "./to-chat-body.ts";
import { wantsStream } from "./wants-stream.ts";

/** The chat completions wire (`POST <base>/chat/completions`), in the style of one gateway. */
export function chatWire(style: ChatStyle): Wire {
  return async (call) => {
    const { modelId, request, context, access, capabilities, place } = call;
    const { outputTokens, price } = capabilities;
    const streams = wantsStream(call);
    const { parts, toBody } = markMedia(request.parts);
    const marked = { ...request, parts };
    const body = toBody(toChatBody(marked, { modelId, style, streams, outputTokens }), request);
    const started = performance.now();
    return await postJson({
      url: joinAddress(access.baseUrl, style.path ?? "/chat/completions"),
      headers: access.headers,
      body,
      place,
      context,
      async read(response) {
        const onText = context.onText ?? (() => undefined);
        const reading = {
          place,
          price,
          header: response.header,
          elapsed: () => performance.now() - started,
        };
        const isStream = (response.header("content-type") ?? "").includes("text/event-stream");
        if (isStream) return await readChatStream(response.chunks, onText, reading);
        const answer = readChatBody(await response.text(), reading);
        onText(answer.candidates[0].text);
        return answer;
      },
    });
  };
}
