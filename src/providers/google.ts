import { defaults } from "../options/defaults.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import { createModel } from "./shared/create-model.ts";
import { createUploads } from "./shared/create-uploads.ts";
import { defineProvider } from "./shared/define-provider.ts";
import { geminiBatch } from "./shared/gemini-batch.ts";
import { geminiLevers } from "./shared/gemini-levers.ts";
import { geminiMedia } from "./shared/gemini-media.ts";
import { geminiRoom } from "./shared/gemini-room.ts";
import { geminiWire } from "./shared/gemini-wire.ts";
import { knownCapabilities } from "./shared/known-capabilities.ts";
import { uploadGeminiFile } from "./shared/upload-gemini-file.ts";

const base: Capabilities = {
  input: geminiMedia,
  readsWords: false,
  jsonModes: ["json-schema", "tool", "json", "none"],
  dialect: "gemini",
  streaming: true,
  candidates: 8,
  seed: true,
  logprobs: true,
  levers: geminiLevers,
  ...geminiRoom,
  batch: {
    // No number is published; a file may have two gigabytes.
    maxRequests: 50_000,
    maxBytes: 2_000_000_000,
    priceShare: 0.5,
    source: "Google's guide to its batches",
    date: "2026-10",
  },
};

/** Models that are told tokens of thought can also be told not to think. */
const budgeted: Capabilities = {
  ...base,
  levers: {
    ...geminiLevers,
    reasoning: { values: ["none", "minimal", "low", "medium", "high"], otherwise: "low" },
  },
};

const models: Readonly<Record<string, Capabilities>> = {
  "gemini-3.1-flash-lite": {
    ...base,
    price: {
      input: 0.25,
      cachedInput: 0.025,
      output: 1.5,
      byModality: { audio: { input: 0.5, cachedInput: 0.05 } },
      source: "Google's list price as model catalogues give it",
      date: "2026-10",
    },
  },
  "gemini-2.5-flash": budgeted,
  "gemini-2.5-flash-lite": budgeted,
};

const takesBudget = (modelId: string): boolean => modelId.includes("gemini-2.");

const gateway = {
  name: "google",
  title: "Google Gemini API",
  telemetryName: "gcp.gemini",
  keyVariables: ["GOOGLE_API_KEY", "GEMINI_API_KEY"],
  keyHeader: "x-goog-api-key",
  needsKey: true,
  baseUrlVariable: "GOOGLE_BASE_URL",
  baseUrl: "https://generativelanguage.googleapis.com/v1beta",
  defaultCapabilities: base,
  models,
  spellings: [["gemini-3.1-flash-lite", "gemini-3.1-flash-lite-preview"]],
  // Unasked, a page of the list has 50 of them.
  modelsPath: "/models?pageSize=1000",
};

/** Google's own generateContent; large files go through its store. */
export default defineProvider(gateway, (input) => {
  const { modelId } = input;
  const inlineBytes = input.gateway.inlineBytes ?? defaults.gateways.inlineBytes;
  const known = knownCapabilities(gateway, modelId);
  const thinking = (spelling: string) => (takesBudget(spelling) ? "budget" : "level");
  return createModel({
    gateway,
    input,
    capabilities: known === base && takesBudget(modelId) ? budgeted : known,
    wire: geminiWire({
      thinking,
      uploads: createUploads(inlineBytes, uploadGeminiFile),
    }),
    batch: geminiBatch({ thinking }),
  });
});
