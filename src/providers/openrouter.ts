import type { Capabilities } from "../ports/capabilities.ts";
import { base64Length } from "./shared/base64-length.ts";
import { chatWire } from "./shared/chat-wire.ts";
import { createModel } from "./shared/create-model.ts";
import { defineProvider } from "./shared/define-provider.ts";
import { geminiMedia } from "./shared/gemini-media.ts";
import { knownCapabilities } from "./shared/known-capabilities.ts";
import { plainMedia } from "./shared/plain-media.ts";

const maxBytes = base64Length(20 * 1024 * 1024);

const base: Capabilities = {
  input: plainMedia,
  readsWords: false,
  jsonModes: ["json-schema", "json", "none"],
  dialect: "openai-strict",
  streaming: true,
  candidates: 1,
  seed: true,
  logprobs: true,
  levers: {
    temperature: { min: 0, max: 2 },
    topP: { min: 0, max: 1 },
    seed: {},
    stop: { maxCount: 4 },
    frequencyPenalty: { min: -2, max: 2 },
    presencePenalty: { min: -2, max: 2 },
    logprobs: { max: 20 },
    reasoning: { values: ["none", "minimal", "low", "medium", "high", "xhigh"] },
    mediaResolution: { values: ["low", "high"] },
  },
  contextTokens: 128_000,
  outputTokens: 16_384,
};

const flashLite: Capabilities = {
  ...base,
  input: {
    ...plainMedia,
    document: { ...geminiMedia.document, forms: ["data-uri", "url"], maxBytes },
    audio: { ...geminiMedia.audio, forms: ["base64"], maxBytes },
    video: { ...geminiMedia.video, forms: ["data-uri", "url"], maxBytes },
  },
  dialect: "gemini",
  levers: {
    ...base.levers,
    reasoning: { values: ["minimal", "low", "medium", "high"], otherwise: "low" },
  },
  contextTokens: 1_048_576,
  outputTokens: 65_536,
};

const gateway = {
  name: "openrouter",
  title: "OpenRouter",
  keyVariables: ["OPENROUTER_API_KEY"],
  needsKey: true,
  baseUrlVariable: "OPENROUTER_BASE_URL",
  baseUrl: "https://openrouter.ai/api/v1",
  defaultCapabilities: base,
  models: { "google/gemini-3.1-flash-lite": flashLite },
  spellings: [["google/gemini-3.1-flash-lite", "google/gemini-3.1-flash-lite-preview"]],
  modelsPath: "/models",
};

/** Chat completions in front of many providers; cost in every answer. */
export default defineProvider(gateway, (input) =>
  createModel({
    gateway,
    input,
    capabilities: knownCapabilities(gateway, input.modelId),
    wire: chatWire({
      outputCapField: "max_tokens",
      levers: { reasoning: (effort) => ({ reasoning: { effort } }) },
      besides: (body, request) => ({
        // Without it, providers that lack a JSON mode would drop it in silence.
        ...(body.response_format === undefined ? {} : { provider: { require_parameters: true } }),
        // A PDF is to be read by the model itself, not by an engine put before it.
        ...(request.parts.some((part) => part.type === "document")
          ? { plugins: [{ id: "file-parser", pdf: { engine: "native" } }] }
          : {}),
      }),
    }),
  }),
);
