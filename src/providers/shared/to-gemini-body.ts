import type { Json } from "../../document/json.ts";
import type { Part } from "../../document/part.ts";
import type { ModelRequest, ModelSettings, OutputRequest } from "../../ports/model.ts";
import { base64Of } from "./base64-of.ts";
import { membersOf } from "./members-of.ts";

type Body = { readonly [key: string]: Json };

/** How a model is told how long to think: by a word, by tokens, or not at all. */
export type GeminiThinking = "level" | "budget";

interface GeminiBodyOptions {
  readonly thinking: GeminiThinking;
  /** Most tokens that the model can give; sent as the cap where the settings name none. */
  readonly outputTokens: number;
  /** Addresses of parts that were uploaded. */
  readonly uploads: ReadonlyMap<Part, string>;
}

/** Tokens of thought behind each word, for models that are told a number. */
const budgets = { none: 0, minimal: 512, low: 2048, medium: 8192, high: 24_576, xhigh: 24_576 } as const;

function partOf(part: Part, uploads: ReadonlyMap<Part, string>): Body {
  if (part.type === "text") return { text: part.value };
  const fileUri = uploads.get(part) ?? (part.form === "url" ? part.value : undefined);
  return fileUri === undefined
    ? { inlineData: { mimeType: part.mediaType, data: base64Of(part) ?? part.value } }
    : { fileData: { mimeType: part.mediaType, fileUri } };
}

function outputOf({ mode, jsonSchema }: OutputRequest): Body {
  switch (mode) {
    case "json-schema":
      return { responseMimeType: "application/json", responseJsonSchema: jsonSchema ?? {} };
    case "json":
      return { responseMimeType: "application/json" };
    case "tool":
    case "none":
      return {};
    default:
      return mode satisfies never;
  }
}

/** One tool that must be called: its arguments are the answer. */
function toolOf({ mode, name, jsonSchema }: OutputRequest): Body {
  if (mode !== "tool") return {};
  return {
    tools: [{ functionDeclarations: [{ name, parametersJsonSchema: jsonSchema ?? {} }] }],
    toolConfig: { functionCallingConfig: { mode: "ANY", allowedFunctionNames: [name] } },
  };
}

function leversOf(settings: ModelSettings, thinking: GeminiThinking): Body {
  const { reasoning, logprobs, mediaResolution } = settings;
  const given = {
    temperature: settings.temperature,
    topP: settings.topP,
    seed: settings.seed,
    stopSequences: settings.stop,
    frequencyPenalty: settings.frequencyPenalty,
    presencePenalty: settings.presencePenalty,
    candidateCount: settings.candidates,
    responseLogprobs: logprobs === undefined ? undefined : true,
    logprobs,
    mediaResolution: mediaResolution && `MEDIA_RESOLUTION_${mediaResolution.toUpperCase()}`,
    thinkingConfig:
      reasoning &&
      (thinking === "level"
        ? { thinkingLevel: reasoning.toUpperCase() }
        : { thinkingBudget: budgets[reasoning] }),
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** A request in the shape of generateContent. Of the settings only those that are set are sent, and always an output cap. */
export function toGeminiBody(request: ModelRequest, options: GeminiBodyOptions): Body {
  const { settings } = request;
  const { generationConfig, ...extra } = settings.extraBody ?? {};
  return {
    systemInstruction: { parts: [{ text: request.system }] },
    contents: [{ role: "user", parts: request.parts.map((part) => partOf(part, options.uploads)) }],
    ...toolOf(request.output),
    generationConfig: {
      maxOutputTokens: settings.maxOutputTokens ?? options.outputTokens,
      ...outputOf(request.output),
      ...leversOf(settings, options.thinking),
      ...membersOf(generationConfig),
    },
    ...extra,
  };
}
