import type { Capabilities } from "../../ports/capabilities.ts";
import { plainMedia } from "./plain-media.ts";

/** What the chat completions surfaces of gateways have in common; each gateway's file says where it differs. */
export const chatCapabilities = {
  input: plainMedia,
  readsWords: false,
  jsonModes: ["json-schema", "tool", "json", "none"],
  dialect: "openai",
  streaming: true,
  candidates: 1,
  seed: true,
  logprobs: false,
  levers: {
    temperature: { min: 0, max: 2 },
    topP: { min: 0, max: 1 },
    frequencyPenalty: { min: -2, max: 2 },
    presencePenalty: { min: -2, max: 2 },
  },
  contextTokens: 128_000,
  outputTokens: 16_384,
} as const satisfies Capabilities;
