import type { Json } from "../../document/json.ts";
import type { Part } from "../../document/part.ts";
import type { ModelRequest, OutputRequest } from "../../ports/model.ts";
import { addressOf } from "./address-of.ts";
import { base64Of } from "./base64-of.ts";
import { detachMedia } from "./detach-media.ts";
import { membersOf } from "./members-of.ts";

type Body = { readonly [key: string]: Json };

interface RunwareTaskOptions {
  readonly modelId: string;
  readonly taskUUID: string;
  readonly deliveryMethod: "sync" | "async" | "stream";
  /** Most tokens that the model can give; sent as the cap where the settings name none. */
  readonly outputTokens: number;
  /** Ids of parts that were uploaded. */
  readonly uploads: ReadonlyMap<Part, string>;
}

/** Characters that the place for rules holds; longer ones go into the message. */
const maxSystemCharacters = 200_000;

const places = { image: "images", document: "documents", audio: "audios", video: "videos" } as const;

/** Media by kind: pictures as data URIs, everything else as bare base64; addresses and ids as they are. */
function inputsOf(media: readonly Part[], uploads: ReadonlyMap<Part, string>): Body {
  const inputs: Record<string, string[]> = {};
  for (const part of media) {
    if (part.type === "text") continue;
    const value =
      uploads.get(part) ?? (part.type === "image" ? addressOf(part) : (base64Of(part) ?? part.value));
    (inputs[places[part.type]] ??= []).push(value);
  }
  return Object.keys(inputs).length > 0 ? { inputs } : {};
}

function outputOf({ mode, jsonSchema }: OutputRequest): Body {
  if (mode === "json-schema") return { outputFormat: "JSON", jsonSchema: jsonSchema ?? {} };
  return mode === "json" ? { outputFormat: "JSON" } : {};
}

const onlySet = (members: Readonly<Record<string, Json | undefined>>): Body =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/**
 * A request as a task. Of the settings only those that are set are sent, always an output cap (the gateway's own cuts
 * answers off), and always the wish for usage and cost.
 */
export function toRunwareTask(request: ModelRequest, options: RunwareTaskOptions): Body {
  const { settings, system } = request;
  const { text, media } = detachMedia(request.parts);
  const isSystemLong = system.length > maxSystemCharacters;
  const { settings: extraSettings, ...extra } = settings.extraBody ?? {};
  return {
    taskType: "textInference",
    taskUUID: options.taskUUID,
    model: options.modelId,
    messages: [{ role: "user", content: isSystemLong ? `${system}\n\n${text}` : text }],
    ...inputsOf(media, options.uploads),
    ...outputOf(request.output),
    ...onlySet({
      seed: settings.seed,
      numberResults: settings.candidates,
      webhookURL: settings.webhookUrl,
    }),
    deliveryMethod: options.deliveryMethod,
    includeCost: true,
    includeUsage: true,
    settings: {
      ...(isSystemLong ? {} : { systemPrompt: system }),
      maxTokens: settings.maxOutputTokens ?? options.outputTokens,
      ...onlySet({
        temperature: settings.temperature,
        topP: settings.topP,
        stopSequences: settings.stop,
        thinkingLevel: settings.reasoning,
      }),
      ...membersOf(extraSettings),
    },
    ...extra,
  };
}
