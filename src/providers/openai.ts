import type { Capabilities } from "../ports/capabilities.ts";
import { chatBatch } from "./shared/chat-batch.ts";
import { chatCapabilities } from "./shared/chat-capabilities.ts";
import { chatWire } from "./shared/chat-wire.ts";
import { createModel } from "./shared/create-model.ts";
import { defineProvider } from "./shared/define-provider.ts";

const images = ["image/jpeg", "image/png", "image/webp", "image/gif"];

const base: Capabilities = {
  ...chatCapabilities,
  input: {
    text: { forms: ["text"], mediaTypes: ["text/plain"] },
    image: {
      forms: ["data-uri", "url"],
      mediaTypes: images,
      maxEdge: 2048,
      // Pictures are shrunk to this shorter side before they are cut into tiles.
      maxShortEdge: 768,
      tile: { edge: 512, tokens: 170, base: 85 },
      maxCount: 50,
      maxBytes: 20 * 1024 * 1024,
    },
    document: {
      forms: ["data-uri"],
      mediaTypes: ["application/pdf"],
      maxBytes: 32 * 1024 * 1024,
      maxCount: 5,
    },
  },
  dialect: "openai-strict",
  candidates: 8,
  logprobs: true,
  levers: {
    ...chatCapabilities.levers,
    seed: {},
    stop: { maxCount: 4 },
    logprobs: { max: 20 },
    mediaResolution: { values: ["low", "high"] },
  },
  batch: {
    maxRequests: 50_000,
    maxBytes: 200_000_000,
    priceShare: 0.5,
    source: "OpenAI's reference of its batches",
    date: "2026-10",
  },
};

const { batch: _, ...withoutBatch } = base;

/** Whether batches take sound is not said. */
const audio: Capabilities = {
  ...withoutBatch,
  input: {
    text: { forms: ["text"], mediaTypes: ["text/plain"] },
    audio: { forms: ["base64"], mediaTypes: ["audio/wav", "audio/mpeg"], maxBytes: 25 * 1024 * 1024 },
  },
  jsonModes: ["none"],
};

/** Billed at many times the tokens of its larger sister for the same picture; a file's page has up to 8 tiles. */
const miniTile = { edge: 512, tokens: 5667, base: 2833 };
const miniPageTokens = 48_169;

const mini: Capabilities = {
  ...base,
  input: {
    ...base.input,
    ...(base.input.image ? { image: { ...base.input.image, tile: miniTile } } : {}),
    ...(base.input.document ? { document: { ...base.input.document, tokensEach: miniPageTokens } } : {}),
  },
};

/** The small models after it count patches of 32 pixels, 1,536 of a picture at most, each as 1.62 tokens. */
const patches = { maxPixels: 1536 * 32 * 32, tokensEach: 2489 };

function countPatches(model: Capabilities): Capabilities {
  const { image, ...others } = model.input;
  if (!image) return model;
  const { maxShortEdge: __, tile: ___, ...plain } = image;
  return { ...model, input: { ...others, image: { ...plain, ...patches } } };
}

/** Models that think before they answer take no sampling levers. */
const thinking: Capabilities = {
  ...base,
  contextTokens: 400_000,
  outputTokens: 128_000,
  logprobs: false,
  levers: {
    seed: {},
    reasoning: { values: ["minimal", "low", "medium", "high"], otherwise: "low" },
    mediaResolution: { values: ["low", "high"] },
  },
};

// Who tells what a model and its smaller sister cost, and when it was read.
const omni = {
  source: "https://github.com/CommitBrief/commitbrief/wiki/Provider-OpenAI",
  date: "2026-05-27",
};
// Cached input at a quarter, as its price page still said on 2026-11-05 (api-evangelist/posts).
const fourOne = { source: "https://tokenmath.io/openai-api-pricing-explained", date: "2026-06-21" };
const five = { source: "https://github.com/hail-hq/hail/blob/main/costs/llm.json", date: "2026-07-27" };
// The page has no date; it advises a model that came out in this month.
const fiveMini = { source: "https://developers.openai.com/api/docs/models/gpt-5-mini", date: "2026-07" };

const large: Capabilities = { ...base, contextTokens: 1_047_576, outputTokens: 32_768 };

const models: Readonly<Record<string, Capabilities>> = {
  "gpt-4o-mini": { ...mini, price: { input: 0.15, cachedInput: 0.075, output: 0.6, ...omni } },
  "gpt-4o": { ...base, price: { input: 2.5, cachedInput: 1.25, output: 10, ...omni } },
  "gpt-4.1-mini": {
    ...countPatches(large),
    price: { input: 0.4, cachedInput: 0.1, output: 1.6, ...fourOne },
  },
  "gpt-4.1": { ...large, price: { input: 2, cachedInput: 0.5, output: 8, ...fourOne } },
  "gpt-5-mini": {
    ...countPatches(thinking),
    price: { input: 0.25, cachedInput: 0.025, output: 2, ...fiveMini },
  },
  "gpt-5": { ...thinking, price: { input: 1.25, cachedInput: 0.125, output: 10, ...five } },
  "gpt-4o-audio-preview": audio,
};

/** Dated ids that cost what the plain one does; others, such as gpt-4o-2024-05-13, cost something else. */
const pricedDates: readonly string[] = [
  "gpt-4o-2024-08-06",
  "gpt-4o-2024-11-20",
  "gpt-4o-mini-2024-07-18",
  "gpt-4.1-2025-04-14",
  "gpt-4.1-mini-2025-04-14",
  "gpt-5-2025-08-07",
  "gpt-5-mini-2025-08-07",
];

/**
 * What is known of a model: its own row, else that of the longest id it begins with (dated ids, sisters), else the common
 * ground. What a sister costs is not known from her name.
 */
function capabilitiesOf(modelId: string): Capabilities {
  const known = Object.keys(models)
    .filter((id) => modelId === id || modelId.startsWith(`${id}-`))
    .sort((a, b) => b.length - a.length);
  const row = models[known[0] ?? ""] ?? base;
  if (known[0] === modelId || pricedDates.includes(modelId)) return row;
  const { price: _price, ...unpriced } = row;
  return unpriced;
}

const gateway = {
  name: "openai",
  title: "OpenAI",
  keyVariables: ["OPENAI_API_KEY"],
  needsKey: true,
  baseUrlVariable: "OPENAI_BASE_URL",
  baseUrl: "https://api.openai.com/v1",
  defaultCapabilities: base,
  models,
  modelsPath: "/models",
};

const style = { outputCapField: "max_completion_tokens" } as const;

/** OpenAI's own chat completions. */
export default defineProvider(gateway, (input) =>
  createModel({
    gateway,
    input,
    capabilities: capabilitiesOf(input.modelId),
    wire: chatWire(style),
    batch: chatBatch(style),
  }),
);
