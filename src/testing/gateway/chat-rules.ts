import { aimlapiRules } from "./rules/aimlapi-rules.ts";
import type { ChatRules } from "./rules/chat-rules.ts";
import { evolinkRules } from "./rules/evolink-rules.ts";
import { llamaCppRules } from "./rules/llama-cpp-rules.ts";
import { llmapiRules } from "./rules/llmapi-rules.ts";
import { ollamaRules } from "./rules/ollama-rules.ts";
import { openaiRules } from "./rules/openai-rules.ts";
import { openrouterRules } from "./rules/openrouter-rules.ts";
import { oxenRules } from "./rules/oxen-rules.ts";
import { vllmRules } from "./rules/vllm-rules.ts";

/** Rules by gateway and, for servers of one's own, by server. */
export const chatRules = {
  openai: openaiRules,
  oxen: oxenRules,
  llmapi: llmapiRules,
  evolink: evolinkRules,
  aimlapi: aimlapiRules,
  openrouter: openrouterRules,
  ollama: ollamaRules,
  llamaCpp: llamaCppRules,
  vllm: vllmRules,
} as const satisfies Readonly<Record<string, ChatRules>>;
