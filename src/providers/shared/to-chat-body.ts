import type { Json } from "../../document/json.ts";
import type { ModelRequest, ModelSettings, OutputRequest } from "../../ports/model.ts";
import { detachMedia } from "./detach-media.ts";
import { toChatPart } from "./to-chat-part.ts";
import type { ChatParts } from "./to-chat-part.ts";

type Body = { readonly [key: string]: Json };

/** How one setting is written; of the settings only those that are set are. */
export type ChatLevers = {
  readonly [name in keyof ModelSettings]?: (value: NonNullable<ModelSettings[name]>) => Body;
};

/** Where gateways of the chat wire differ in what they are sent. */
export interface ChatStyle {
  readonly outputCapField: "max_completion_tokens" | "max_tokens";
  /** @default "/chat/completions" */
  readonly path?: string;
  /** Kinds of parts that are written in a way of their own. */
  readonly parts?: ChatParts;
  /** All media stand before one text that names them. */
  readonly isMediaFirst?: boolean;
  /** True where a call of the tool can only be demanded, not a tool by its name. */
  readonly isToolUnnamed?: boolean;
  /** False where the field that asks for usage at the end of a stream is not known. */
  readonly asksForStreamUsage?: boolean;
  /** Settings that are written in a way of their own. */
  readonly levers?: ChatLevers;
  /** What a request with these members gets besides. */
  readonly besides?: (body: Body, request: ModelRequest) => Body;
}

interface ChatBodyOptions {
  readonly modelId: string;
  readonly style: ChatStyle;
  readonly streams: boolean;
  /** Most tokens that the model can give; sent as the cap where the settings name none. */
  readonly outputTokens: number;
}

const commonLevers: ChatLevers = {
  temperature: (value) => ({ temperature: value }),
  topP: (value) => ({ top_p: value }),
  seed: (value) => ({ seed: value }),
  stop: (value) => ({ stop: value }),
  frequencyPenalty: (value) => ({ frequency_penalty: value }),
  presencePenalty: (value) => ({ presence_penalty: value }),
  candidates: (value) => ({ n: value }),
  logprobs: (value) => ({ logprobs: true, ...(value > 0 ? { top_logprobs: value } : {}) }),
  reasoning: (value) => ({ reasoning_effort: value }),
};

function outputOf(output: OutputRequest, { isToolUnnamed }: ChatStyle): Body {
  const { mode, name, jsonSchema = {}, strict = false } = output;
  switch (mode) {
    case "json-schema":
      return { response_format: { type: "json_schema", json_schema: { name, strict, schema: jsonSchema } } };
    case "tool":
      return {
        tools: [{ type: "function", function: { name, strict, parameters: jsonSchema } }],
        // There is only one, so both ways demand the same.
        tool_choice: isToolUnnamed ? "required" : { type: "function", function: { name } },
      };
    case "json":
      return { response_format: { type: "json_object" } };
    case "none":
      return {};
    default:
      return mode satisfies never;
  }
}

function leversOf(settings: ModelSettings, own: ChatLevers = {}): Body {
  const levers = { ...commonLevers, ...own } as Record<string, ((value: unknown) => Body) | undefined>;
  return Object.assign(
    {},
    ...Object.entries(settings)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => levers[name]?.(value) ?? {}),
  ) as Body;
}

function contentOf({ parts, settings }: ModelRequest, style: ChatStyle): Json {
  if (!style.isMediaFirst || parts.every((part) => part.type === "text"))
    return parts.map((part) => toChatPart(part, settings, style.parts));
  const { text, media } = detachMedia(parts);
  return [...media.map((part) => toChatPart(part, settings, style.parts)), { type: "text", text }];
}

/** A request in the shape of the chat wire. Of the settings only those that are set are sent, and always an output cap. */
export function toChatBody(request: ModelRequest, options: ChatBodyOptions): Body {
  const { settings } = request;
  const { style } = options;
  const body = {
    model: options.modelId,
    messages: [
      { role: "system", content: request.system },
      { role: "user", content: contentOf(request, style) },
    ],
    ...outputOf(request.output, style),
    [style.outputCapField]: settings.maxOutputTokens ?? options.outputTokens,
    ...leversOf(settings, style.levers),
    ...(options.streams ? { stream: true } : {}),
    ...(options.streams && style.asksForStreamUsage !== false
      ? { stream_options: { include_usage: true } }
      : {}),
  };
  return { ...body, ...style.besides?.(body, request), ...settings.extraBody };
}
