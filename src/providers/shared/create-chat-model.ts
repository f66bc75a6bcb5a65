import type { Capabilities } from "../../ports/capabilities.ts";
import type { Model } from "../../ports/model.ts";
import { joinAddress } from "./join-address.ts";
import { postJson } from "./post-json.ts";
import type { GatewayDescription, ProviderInput } from "./provider.ts";
import { readChatBody } from "./read-chat-body.ts";
import { readChatStream } from "./read-chat-stream.ts";
import { redactAddress } from "./redact-address.ts";
import { resolveAccess } from "./resolve-access.ts";
import { resolveCapabilities } from "./resolve-capabilities.ts";
import { toChatBody } from "./to-chat-body.ts";
import type { ChatBodyOptions } from "./to-chat-body.ts";

interface ChatModelOptions {
  readonly gateway: GatewayDescription;
  readonly input: ProviderInput;
  /** What is known of the model before the user's own word. */
  readonly capabilities: Capabilities;
  readonly outputCapField: ChatBodyOptions["outputCapField"];
}

/** A model behind the chat completions wire (`POST <base>/chat/completions`). */
export function createChatModel(options: ChatModelOptions): Model {
  const { gateway, input, outputCapField } = options;
  const { modelId } = input;
  const access = resolveAccess(gateway, input.gateway, input.env);
  const capabilities = resolveCapabilities(options.capabilities, input.gateway, modelId);
  const id = `${gateway.name}/${modelId}`;
  const address = redactAddress(access.baseUrl);
  const keyHint = [`gateways.${gateway.name}.apiKey`, ...gateway.keyVariables].join(" or ");
  const place = { provider: gateway.name, model: id, address, keyHint };
  return {
    id,
    address,
    capabilities,
    call(request, context) {
      const { onText } = context;
      const streams = onText !== undefined && capabilities.streaming;
      const { outputTokens, price } = capabilities;
      const body = JSON.stringify(toChatBody(request, { modelId, outputCapField, streams, outputTokens }));
      const started = performance.now();
      return postJson({
        url: joinAddress(access.baseUrl, "/chat/completions"),
        headers: access.headers,
        body,
        place,
        context,
        async read(response) {
          const reading = {
            place,
            price,
            header: (name: string) => response.headers.get(name),
            elapsed: () => performance.now() - started,
          };
          const isStream = (response.headers.get("content-type") ?? "").includes("text/event-stream");
          if (isStream && response.body)
            return readChatStream(response.body, onText ?? (() => undefined), reading);
          const answer = readChatBody(await response.text(), reading);
          onText?.(answer.candidates[0].text);
          return answer;
        },
      });
    },
  };
}
