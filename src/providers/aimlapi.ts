import type { Capabilities } from "../ports/capabilities.ts";
import { audioFormatOf } from "./shared/audio-format-of.ts";
import { base64Length } from "./shared/base64-length.ts";
import { base64Of } from "./shared/base64-of.ts";
import { chatCapabilities } from "./shared/chat-capabilities.ts";
import { chatWire } from "./shared/chat-wire.ts";
import { createModel } from "./shared/create-model.ts";
import { defineProvider } from "./shared/define-provider.ts";
import { geminiMedia } from "./shared/gemini-media.ts";
import { knownCapabilities } from "./shared/known-capabilities.ts";
import { plainMedia } from "./shared/plain-media.ts";

/** Its page names 512 MB for files, which looks copied; what Google takes inline is what can be relied on. */
const maxBytes = base64Length(20 * 1024 * 1024);

const base: Capabilities = {
  ...chatCapabilities,
  dialect: "gemini",
  candidates: 8,
  levers: {
    ...chatCapabilities.levers,
    topP: { min: 0.01, max: 1 },
    seed: { min: 1 },
    stop: { maxCount: 4 },
    // Its schema has the field, its guide says that it does nothing for Google's models: sent only on request.
    reasoning: { values: ["low", "medium", "high"] },
    mediaResolution: { values: ["low", "high"] },
  },
};

const price = {
  input: 0.33,
  cachedInput: 0.033,
  output: 1.95,
  source: "AI/ML API's page of the model",
  date: "2026-10",
};

const flashLite: Capabilities = {
  ...base,
  input: {
    ...plainMedia,
    // Files are bare base64, as its page says; `forms` in the user's capabilities makes them data URIs.
    document: { ...geminiMedia.document, forms: ["base64"], maxBytes },
    audio: { ...geminiMedia.audio, forms: ["base64"], maxBytes },
    video: { ...geminiMedia.video, forms: ["data-uri", "url"], maxBytes },
  },
  contextTokens: 1_000_000,
  outputTokens: 65_536,
  price,
};

/** Two formats have words of their own; all others are named by their media type. */
function soundFormat(mediaType: string): string {
  const word = audioFormatOf(mediaType);
  return word === "wav" || word === "mp3" ? word : mediaType;
}

const gateway = {
  name: "aimlapi",
  title: "AI/ML API",
  keyVariables: ["AIMLAPI_API_KEY", "AIML_API_KEY"],
  needsKey: true,
  baseUrlVariable: "AIMLAPI_BASE_URL",
  baseUrl: "https://api.aimlapi.com/v1",
  defaultCapabilities: base,
  models: { "google/gemini-3-1-flash-lite": flashLite },
  spellings: [["google/gemini-3-1-flash-lite", "google/gemini-3-1-flash-lite-preview"]],
  modelsPath: "/models?include=pricing,modalities,capabilities",
  isListOpen: true,
};

/** Chat completions with cost in every answer. */
export default defineProvider(gateway, (input) =>
  createModel({
    gateway,
    input,
    capabilities: knownCapabilities(gateway, input.modelId),
    wire: chatWire({
      outputCapField: "max_completion_tokens",
      parts: {
        document: (part) => ({
          type: "file",
          file: { filename: part.name ?? "document.pdf", file_data: part.value },
        }),
        audio: (part) => ({
          type: "input_audio",
          input_audio: { data: base64Of(part) ?? part.value, format: soundFormat(part.mediaType) },
        }),
      },
    }),
  }),
);
