import type { ChatRules } from "./chat-rules.ts";

/** No id is gone. */
const none = /^$/;

/** What holds of the chat wire where a gateway says nothing else. */
export const usualRules = {
  doubtfulFields: { is: [], evidence: "docs" },
  roles: { is: ["system", "user", "assistant"], evidence: "docs" },
  isMediaFirst: { is: false, evidence: "docs" },
  formats: { is: ["text", "json_object", "json_schema"], evidence: "docs" },
  schemas: { is: "any", evidence: "inferred", otherwise: "strict" },
  tools: { is: "named", evidence: "docs" },
  goneModels: { is: none, evidence: "docs" },
  errors: { is: "openai", evidence: "docs" },
  streamUsage: { is: "asked", evidence: "docs" },
  streamEnd: { is: "done", evidence: "docs" },
  keepsAlive: { is: false, evidence: "docs" },
  finish: { is: "stop", evidence: "docs" },
  costAt: { is: "none", evidence: "docs" },
} as const satisfies Partial<ChatRules>;
