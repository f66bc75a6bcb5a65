import { defaults } from "../options/defaults.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import { createModel } from "./shared/create-model.ts";
import { createUploads } from "./shared/create-uploads.ts";
import { defineProvider } from "./shared/define-provider.ts";
import { geminiMedia } from "./shared/gemini-media.ts";
import { geminiRoom } from "./shared/gemini-room.ts";
import { knownCapabilities } from "./shared/known-capabilities.ts";
import { readRunwareWebhook } from "./shared/read-runware-webhook.ts";
import { runwareWire } from "./shared/runware-wire.ts";
import { uploadRunwareMedia } from "./shared/upload-runware-media.ts";

/** A body limit that others observed (30 MiB), as base64; none is published. */
const maxBytes = 30 * 1024 * 1024;

const base: Capabilities = {
  input: {
    text: geminiMedia.text,
    image: { ...geminiMedia.image, forms: ["data-uri", "url"], maxCount: 50, maxBytes },
  },
  readsWords: false,
  jsonModes: ["json-schema", "json", "none"],
  dialect: "openai",
  streaming: true,
  candidates: 4,
  seed: true,
  logprobs: false,
  levers: {
    temperature: { min: 0, max: 2 },
    topP: { min: 0, max: 1 },
    seed: { min: 0, max: 4_294_967_295 },
    stop: { maxCount: 5, maxLength: 50 },
    // The gateway's own choice is high, which with its own output cap of 4096 cuts answers off.
    reasoning: { values: ["minimal", "low", "medium", "high"], otherwise: "low" },
    delivery: { values: ["sync", "async", "stream"] },
    webhookUrl: {},
  },
  contextTokens: 128_000,
  outputTokens: 16_384,
};

const flashLite: Capabilities = {
  ...base,
  input: {
    ...base.input,
    document: { ...geminiMedia.document, maxBytes },
    audio: { ...geminiMedia.audio, forms: ["base64", "url"], maxCount: 10, maxBytes },
    video: { ...geminiMedia.video, maxBytes },
  },
  // Its published schema has no JSON mode; users who know better name the modes in `capabilities`.
  jsonModes: ["none"],
  dialect: "gemini",
  ...geminiRoom,
};

const gateway = {
  name: "runware",
  title: "Runware",
  keyVariables: ["RUNWARE_API_KEY"],
  needsKey: true,
  baseUrlVariable: "RUNWARE_BASE_URL",
  baseUrl: "https://api.runware.ai/v1",
  defaultCapabilities: base,
  models: { "google:gemini@3.1-flash-lite": flashLite },
  spellings: [
    ["google:gemini@3.1-flash-lite", "google:gemini@3.1-flash-lite-preview", "google-gemini-3-1-flash-lite"],
  ],
  readWebhook: readRunwareWebhook,
};

/** Runware's own wire of tasks, posted to the base address as it is. */
export default defineProvider(gateway, (input) =>
  createModel({
    gateway,
    input,
    capabilities: knownCapabilities(gateway, input.modelId),
    wire: runwareWire({
      pollDelayMs: input.gateway.pollDelayMs ?? defaults.gateways.pollDelayMs,
      uploads: createUploads(input.gateway.inlineBytes ?? defaults.gateways.inlineBytes, uploadRunwareMedia),
    }),
  }),
);
