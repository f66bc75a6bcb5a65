import type { ChatRules } from "./chat-rules.ts";
import { partChecks } from "../part-checks.ts";
import { commonFields } from "./common-fields.ts";
import { usualRules } from "./usual-rules.ts";

/** Ollama's chat surface: pictures as data URIs alone, no choice of a tool. */
export const ollamaRules: ChatRules = {
  ...usualRules,
  fields: { is: [...commonFields, "seed", "stop", "stream_options", "reasoning_effort"], evidence: "docs" },
  strangers: { is: "ignored", evidence: "unknown", otherwise: "refused" },
  parts: {
    is: { text: partChecks.text, image_url: partChecks.dataUriOnly("image_url", "image") },
    evidence: "docs",
  },
  tools: { is: "none", evidence: "docs" },
};
