import type { Capabilities } from "../ports/capabilities.ts";
import { base64Length } from "./shared/base64-length.ts";
import { chatCapabilities } from "./shared/chat-capabilities.ts";
import { chatWire } from "./shared/chat-wire.ts";
import { createModel } from "./shared/create-model.ts";
import { defineProvider } from "./shared/define-provider.ts";
import { geminiMedia } from "./shared/gemini-media.ts";
import { geminiRoom } from "./shared/gemini-room.ts";
import { knownCapabilities } from "./shared/known-capabilities.ts";
import { plainMedia } from "./shared/plain-media.ts";

const maxBytes = base64Length(20 * 1024 * 1024);

const base: Capabilities = {
  ...chatCapabilities,
  dialect: "openai-strict",
  logprobs: true,
  levers: {
    ...chatCapabilities.levers,
    seed: {},
    stop: { maxCount: 4 },
    logprobs: { max: 20 },
    reasoning: { values: ["none", "minimal", "low", "medium", "high", "xhigh"] },
    mediaResolution: { values: ["low", "high"] },
  },
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
  ...geminiRoom,
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
  isListOpen: true,
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
        // Without it, providers that lack a JSON mode, or tools, would drop what asks for them in silence.
        ...(body.response_format === undefined && body.tools === undefined
          ? {}
          : { provider: { require_parameters: true } }),
        // A PDF is to be read by the model itself, not by an engine put before it.
        ...(request.parts.some((part) => part.type === "document")
          ? { plugins: [{ id: "file-parser", pdf: { engine: "native" } }] }
          : {}),
      }),
    }),
  }),
);
