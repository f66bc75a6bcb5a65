import type { Json } from "../../document/json.ts";
import type { ModelRequest, OutputRequest } from "../../ports/model.ts";
import { toChatPart } from "./to-chat-part.ts";

type Body = { readonly [key: string]: Json };

/** Where gateways of the chat wire differ in what they are sent. */
export interface ChatBodyOptions {
  readonly modelId: string;
  readonly outputCapField: "max_completion_tokens" | "max_tokens";
  readonly streams: boolean;
  /** Most tokens that the model can give; sent as the cap where the settings name none. */
  readonly outputTokens: number;
}

function outputOf(output: OutputRequest): Body {
  const { mode, name, jsonSchema = {}, strict = false } = output;
  switch (mode) {
    case "json-schema":
      return { response_format: { type: "json_schema", json_schema: { name, strict, schema: jsonSchema } } };
    case "tool":
      return {
        tools: [{ type: "function", function: { name, strict, parameters: jsonSchema } }],
        tool_choice: { type: "function", function: { name } },
      };
    case "json":
      return { response_format: { type: "json_object" } };
    case "none":
      return {};
    default:
      return mode satisfies never;
  }
}

/** A request in the shape of the chat wire. Of the settings only those that are set are sent, and always an output cap. */
export function toChatBody(request: ModelRequest, options: ChatBodyOptions): Body {
  const { settings } = request;
  return {
    model: options.modelId,
    messages: [
      { role: "system", content: request.system },
      { role: "user", content: request.parts.map(toChatPart) },
    ],
    ...outputOf(request.output),
    [options.outputCapField]: settings.maxOutputTokens ?? options.outputTokens,
    ...(settings.temperature === undefined ? {} : { temperature: settings.temperature }),
    ...(settings.topP === undefined ? {} : { top_p: settings.topP }),
    ...(settings.seed === undefined ? {} : { seed: settings.seed }),
    ...(settings.stop === undefined ? {} : { stop: settings.stop }),
    ...(settings.reasoning === undefined ? {} : { reasoning_effort: settings.reasoning }),
    ...(options.streams ? { stream: true, stream_options: { include_usage: true } } : {}),
    ...settings.extraBody,
  };
}
