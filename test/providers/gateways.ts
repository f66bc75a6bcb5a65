import aimlapi from "../../src/providers/aimlapi.ts";
import evolink from "../../src/providers/evolink.ts";
import google from "../../src/providers/google.ts";
import llmapi from "../../src/providers/llmapi.ts";
import local from "../../src/providers/local.ts";
import openai from "../../src/providers/openai.ts";
import openrouter from "../../src/providers/openrouter.ts";
import oxen from "../../src/providers/oxen.ts";
import runware from "../../src/providers/runware.ts";
import type { Provider } from "../../src/providers/shared/provider.ts";
import {
  chatRules,
  geminiGenerateWire,
  joinWires,
  openaiChatWire,
  runwareTaskWire,
  strictChatWire,
} from "../../src/testing/index.ts";
import type { Gateway, GatewayWire } from "../../src/testing/index.ts";

export interface TestedGateway {
  readonly provider: Provider;
  /** The id that the gateway's own page names. */
  readonly modelId: string;
  readonly wire: GatewayWire;
  readonly baseUrlOf: (gateway: Gateway) => string;
}

const versioned = ({ url }: Gateway): string => url;

/** Every gateway with a server that speaks its wire as strictly as it does. */
export const gateways: readonly TestedGateway[] = [
  {
    provider: openai,
    modelId: "gpt-5-mini",
    wire: strictChatWire(chatRules.openai),
    baseUrlOf: ({ url }) => `${url}/`,
  },
  { provider: local, modelId: "some:8b", wire: openaiChatWire, baseUrlOf: versioned },
  {
    provider: google,
    modelId: "gemini-3.1-flash-lite",
    wire: geminiGenerateWire(),
    baseUrlOf: ({ origin }) => `${origin}/v1beta`,
  },
  {
    provider: runware,
    modelId: "google:gemini@3.1-flash-lite",
    wire: runwareTaskWire(),
    baseUrlOf: versioned,
  },
  {
    provider: oxen,
    modelId: "gemini-3-1-flash-lite-preview",
    wire: strictChatWire(chatRules.oxen, "/api/ai/chat/completions"),
    baseUrlOf: ({ origin }) => `${origin}/api/ai`,
  },
  {
    provider: llmapi,
    modelId: "gemini-3.1-flash-lite",
    wire: strictChatWire(chatRules.llmapi),
    baseUrlOf: versioned,
  },
  {
    provider: evolink,
    modelId: "gemini-3.1-flash-lite-preview",
    wire: joinWires(strictChatWire(chatRules.evolink), geminiGenerateWire()),
    baseUrlOf: ({ origin }) => origin,
  },
  {
    provider: aimlapi,
    modelId: "google/gemini-3-1-flash-lite",
    wire: strictChatWire(chatRules.aimlapi),
    baseUrlOf: versioned,
  },
  {
    provider: openrouter,
    modelId: "google/gemini-3.1-flash-lite",
    wire: strictChatWire(chatRules.openrouter),
    baseUrlOf: versioned,
  },
];
