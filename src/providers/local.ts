import type { Capabilities } from "../ports/capabilities.ts";
import { chatCapabilities } from "./shared/chat-capabilities.ts";
import { chatWire } from "./shared/chat-wire.ts";
import { createModel } from "./shared/create-model.ts";
import { defineProvider } from "./shared/define-provider.ts";

/**
 * What Ollama, llama.cpp, vLLM and LM Studio have in common. Which model is loaded is not known, so a model that takes
 * less or holds more says so in `gateways.local.capabilities`. None of them takes PDF, and not all fetch addresses.
 */
const capabilities: Capabilities = {
  ...chatCapabilities,
  input: {
    text: { forms: ["text"], mediaTypes: ["text/plain"] },
    image: { forms: ["data-uri"], mediaTypes: ["image/jpeg", "image/png"], maxEdge: 1568, maxCount: 16 },
  },
  // Not all of them can be made to call a tool.
  jsonModes: ["json-schema", "json", "none"],
  levers: {
    ...chatCapabilities.levers,
    seed: {},
    stop: {},
    reasoning: { values: ["none", "low", "medium", "high"] },
  },
  contextTokens: 32_768,
  outputTokens: 8_192,
};

const gateway = {
  name: "local",
  title: "A server of your own (Ollama, llama.cpp, vLLM, LM Studio)",
  keyVariables: ["LOCAL_API_KEY"],
  needsKey: false,
  baseUrlVariable: "LOCAL_BASE_URL",
  baseUrl: "http://127.0.0.1:11434/v1",
  defaultCapabilities: capabilities,
  models: {},
  modelsPath: "/models",
};

/** Any server that speaks chat completions at an address of the user's. */
export default defineProvider(gateway, (input) =>
  createModel({ gateway, input, capabilities, wire: chatWire({ outputCapField: "max_tokens" }) }),
);
