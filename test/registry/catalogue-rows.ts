import { expect } from "vitest";
import type { Json } from "../../src/document/json.ts";

/** One gateway's catalogue in the gateway's own shape, and what follows from it. */
export interface CatalogueRow {
  /** What follows the origin in the base address. */
  readonly base: string;
  readonly modelId: string;
  readonly documents: Readonly<Record<string, Json>>;
  /** Capabilities that follow from it. */
  readonly expected: object;
  /** Of seed 7, stop, temperature 1.5 and reasoning xhigh, those that the model does not take as they are. */
  readonly warned: readonly string[];
}

const date = "2026-11-21";
const anything: unknown = expect.anything();

/** By gateway. */
export const catalogueRows: Readonly<Record<string, CatalogueRow>> = {
  openrouter: {
    base: "/api/v1",
    modelId: "google/gemini-3.1-flash-lite",
    documents: {
      "/api/v1/models": {
        data: [
          {
            id: "google/gemini-3.1-flash-lite",
            context_length: 900_000,
            architecture: { input_modalities: ["text", "image", "file"], output_modalities: ["text"] },
            pricing: {
              prompt: "0.00000025",
              completion: "0.0000015",
              input_cache_read: "0.000000025",
              audio: "0.0000005",
            },
            top_provider: { max_completion_tokens: 60_000 },
            supported_parameters: [
              "temperature",
              "reasoning",
              "max_tokens",
              "response_format",
              "structured_outputs",
            ],
          },
        ],
      },
    },
    expected: {
      contextTokens: 900_000,
      outputTokens: 60_000,
      input: { text: anything, image: anything, document: anything },
      price: { input: 0.25, output: 1.5, cachedInput: 0.025, byModality: { audio: { input: 0.5 } }, date },
    },
    warned: ["seed", "stop", "reasoning"],
  },
  oxen: {
    base: "/api/ai",
    modelId: "gemini-3-1-flash-lite-preview",
    documents: {
      "/api/ai/models": {
        data: [
          {
            id: "gemini-3-1-flash-lite-preview",
            capabilities: { input: ["text", "image"], output: ["text"] },
          },
        ],
      },
      "/api/ai/models/gemini-3-1-flash-lite-preview": {
        id: "gemini-3-1-flash-lite-preview",
        pricing: { method: "token", input_cost_per_token: 3e-7, output_cost_per_token: 0.000002 },
        json_request_schema: {
          type: "object",
          properties: {
            model: { type: "string" },
            messages: { type: "array" },
            max_tokens: { type: "integer", maximum: 32_000 },
            temperature: { type: "number", minimum: 0, maximum: 1 },
            stop: { type: "array", maxItems: 4 },
            reasoning_effort: { type: "string", enum: ["low", "high"] },
          },
        },
      },
    },
    expected: {
      outputTokens: 32_000,
      input: { text: anything, image: anything },
      price: { input: 0.3, output: 2, date },
    },
    warned: ["seed", "temperature", "reasoning"],
  },
  llmapi: {
    base: "/v1",
    modelId: "gemini-3.1-flash-lite",
    documents: {
      "/v1/models": {
        data: [
          {
            id: "gemini-3.1-flash-lite",
            architecture: { input_modalities: ["text", "image", "audio"] },
            pricing: { prompt: "0.00000003", completion: "0.00000003" },
            providers: [{ streaming: true, vision: true, json_output: true, structured_outputs: false }],
            supported_parameters: ["temperature", "max_tokens", "reasoning_effort", "response_format"],
            reasoning_levels: ["minimal", "low", "medium", "high"],
          },
        ],
      },
    },
    expected: {
      // How it would take recordings is not known, so none are sent.
      input: { text: anything, image: anything },
      jsonModes: ["json", "none"],
      price: { input: 0.03, output: 0.03, date },
    },
    warned: ["seed", "stop", "reasoning"],
  },
  aimlapi: {
    base: "/v1",
    modelId: "google/gemini-3-1-flash-lite",
    documents: {
      "/v1/models": {
        data: [
          {
            id: "google/gemini-3-1-flash-lite",
            modalities: { input: ["text", "image", "video"] },
            pricing: { input_cost_per_million_tokens: 0.4, output_cost_per_million_tokens: 2 },
          },
        ],
      },
    },
    expected: {
      input: { text: anything, image: anything, video: anything },
      price: { input: 0.4, output: 2, date },
    },
    warned: ["reasoning"],
  },
  google: {
    base: "/v1beta",
    modelId: "gemini-3.1-flash-lite",
    documents: {
      "/v1beta/models": {
        models: [{ name: "models/gemini-3.1-flash-lite", inputTokenLimit: 500_000, outputTokenLimit: 8192 }],
      },
    },
    // A list without prices leaves those that are known.
    expected: { contextTokens: 500_000, outputTokens: 8192, price: { input: 0.25 } },
    warned: ["reasoning"],
  },
  openai: {
    base: "/v1",
    modelId: "gpt-4.1-mini",
    documents: { "/v1/models": { data: [{ id: "gpt-4.1-mini", object: "model", owned_by: "system" }] } },
    expected: { contextTokens: 1_047_576, outputTokens: 32_768 },
    warned: ["reasoning"],
  },
  local: {
    base: "/v1",
    modelId: "some:8b",
    documents: {
      "/v1/models": {
        data: [{ id: "some:8b", architecture: { input_modalities: ["text"] }, meta: { n_ctx_train: 4096 } }],
      },
    },
    expected: { contextTokens: 4096, outputTokens: 4096, input: { text: anything } },
    warned: ["reasoning"],
  },
};
