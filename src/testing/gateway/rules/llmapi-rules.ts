import type { ChatRules } from "./chat-rules.ts";
import { partChecks } from "../part-checks.ts";
import { commonFields } from "./common-fields.ts";
import { usualRules } from "./usual-rules.ts";

/** LLM.API. */
export const llmapiRules: ChatRules = {
  ...usualRules,
  fields: {
    is: [...commonFields, "reasoning_effort", "effort", "web_search", "plugins"],
    evidence: "docs/code",
  },
  strangers: { is: "ignored", evidence: "docs/code" },
  parts: {
    is: { text: partChecks.text, image_url: partChecks.address("image_url", "image") },
    evidence: "docs/code",
  },
  schemas: { is: "type-lists", evidence: "docs/code" },
  errors: { is: "openai", evidence: "unknown", otherwise: "flagged" },
  streamUsage: { is: "always", evidence: "docs/code" },
  streamEnd: { is: "event", evidence: "docs/code" },
  finish: { is: "completed", evidence: "docs" },
  costAt: { is: "usage.cost_usd_total", evidence: "docs" },
};
