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
  geminiRules,
  joinWires,
  listDoubts,
  runwareRules,
  runwareTaskWire,
  strictChatWire,
} from "../../src/testing/index.ts";
import type { ChatRules, Gateway, GatewayWire } from "../../src/testing/index.ts";

export interface TestedGateway {
  readonly provider: Provider;
  /** Where one gateway stands for several servers: which of them. */
  readonly server?: string;
  /** The id that the gateway's own page names. */
  readonly modelId: string;
  readonly wire: GatewayWire;
  readonly baseUrlOf: (gateway: Gateway) => string;
  /** Rules of the wire that nobody could check. */
  readonly doubts: readonly string[];
  /** The wire with some of them the other way. */
  readonly wireWith: (otherwise: readonly string[]) => GatewayWire;
}

type Surface = Pick<TestedGateway, "doubts" | "wireWith">;

const versioned = ({ url }: Gateway): string => url;
const chat = (rules: ChatRules, path?: string): Surface => ({
  doubts: listDoubts(rules),
  wireWith: (otherwise) => strictChatWire(rules, { otherwise, ...(path === undefined ? {} : { path }) }),
});
const native: Surface = {
  doubts: listDoubts(geminiRules),
  wireWith: (otherwise) => geminiGenerateWire({ otherwise }),
};
const both = (first: Surface, second: Surface): Surface => ({
  doubts: [...first.doubts, ...second.doubts],
  wireWith: (otherwise) => joinWires(first.wireWith(otherwise), second.wireWith(otherwise)),
});

function test(
  provider: Provider,
  modelId: string,
  surface: Surface,
  more: Partial<TestedGateway> = {},
): TestedGateway {
  return { provider, modelId, ...surface, wire: surface.wireWith([]), baseUrlOf: versioned, ...more };
}

/** Every gateway with a server that speaks its wire as strictly as it does. */
export const gateways: readonly TestedGateway[] = [
  test(openai, "gpt-5-mini", chat(chatRules.openai), { baseUrlOf: ({ url }) => `${url}/` }),
  test(local, "some:8b", chat(chatRules.ollama), { server: "Ollama" }),
  test(google, "gemini-3.1-flash-lite", native, { baseUrlOf: ({ origin }) => `${origin}/v1beta` }),
  test(runware, "google:gemini@3.1-flash-lite", {
    doubts: listDoubts(runwareRules),
    wireWith: (otherwise) => runwareTaskWire({ otherwise }),
  }),
  test(oxen, "gemini-3-1-flash-lite-preview", chat(chatRules.oxen, "/api/ai/chat/completions"), {
    baseUrlOf: ({ origin }) => `${origin}/api/ai`,
  }),
  test(llmapi, "gemini-3.1-flash-lite", chat(chatRules.llmapi)),
  test(evolink, "gemini-3.1-flash-lite-preview", both(chat(chatRules.evolink), native), {
    baseUrlOf: ({ origin }) => origin,
  }),
  test(aimlapi, "google/gemini-3-1-flash-lite", chat(chatRules.aimlapi)),
  test(openrouter, "google/gemini-3.1-flash-lite", chat(chatRules.openrouter)),
];

/** Servers of one's own that the one gateway for them stands for. */
export const localServers: readonly TestedGateway[] = [
  test(local, "some:8b", chat(chatRules.llamaCpp), { server: "llama.cpp" }),
  test(local, "some:8b", chat(chatRules.vllm), { server: "vLLM" }),
];
