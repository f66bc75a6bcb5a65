import type { Capabilities } from "../ports/capabilities.ts";
import { base64Length } from "./shared/base64-length.ts";
import { chatCapabilities } from "./shared/chat-capabilities.ts";
import { chatWire } from "./shared/chat-wire.ts";
import { createModel } from "./shared/create-model.ts";
import { defineProvider } from "./shared/define-provider.ts";
import { knownCapabilities } from "./shared/known-capabilities.ts";
import { plainMedia } from "./shared/plain-media.ts";

/** Of the free plan (10 MB), as base64; the paid one takes more. */
const maxBytes = base64Length(10_000_000);

/** Text and pictures alone: any other kind of part is refused, and unknown settings are dropped without a word. */
const base: Capabilities = {
  ...chatCapabilities,
  input: { ...plainMedia, image: { ...plainMedia.image, maxBytes } },
  // Most keywords are lost on the way to the model, and a list of types breaks the translation.
  dialect: "reduced",
  seed: false,
  levers: {
    ...chatCapabilities.levers,
    reasoning: { values: ["minimal", "low", "medium", "high", "xhigh"] },
    mediaResolution: { values: ["low", "high"] },
  },
};

const flashLite: Capabilities = {
  ...base,
  levers: {
    ...base.levers,
    reasoning: { values: ["minimal", "low", "medium", "high", "xhigh"], otherwise: "low" },
  },
  // Its page says 4K in one place and nothing in others; a smaller cap is taken from the refusal.
  outputTokens: 65_536,
};

const gateway = {
  name: "llmapi",
  title: "LLM.API",
  keyVariables: ["LLMAPI_API_KEY", "LLM_API_KEY"],
  needsKey: true,
  baseUrlVariable: "LLMAPI_BASE_URL",
  baseUrl: "https://api.llmapi.ai/v1",
  defaultCapabilities: base,
  models: { "gemini-3.1-flash-lite": flashLite },
  spellings: [["gemini-3.1-flash-lite", "gemini-3.1-flash-lite-preview"]],
  modelsPath: "/models",
  isListOpen: true,
};

/** Chat completions in front of many providers. */
export default defineProvider(gateway, (input) =>
  createModel({
    gateway,
    input,
    capabilities: knownCapabilities(gateway, input.modelId),
    // Usage always comes at the end of a stream; the field that asks for it is not known here.
    wire: chatWire({ outputCapField: "max_tokens", asksForStreamUsage: false }),
  }),
);
