import type { ChatRules } from "./chat-rules.ts";
import { partChecks } from "../part-checks.ts";
import { commonFields } from "./common-fields.ts";
import { usualRules } from "./usual-rules.ts";

/** EvoLink's chat surface; files, recordings and video go to its native one. */
export const evolinkRules: ChatRules = {
  ...usualRules,
  fields: {
    is: [
      ...commonFields,
      "max_completion_tokens",
      "stop",
      "n",
      "reasoning_effort",
      "seed",
      "logprobs",
      "top_logprobs",
      "stream_options",
    ],
    evidence: "brief",
  },
  strangers: { is: "refused", evidence: "unknown", otherwise: "ignored" },
  parts: {
    is: { text: partChecks.text, image_url: partChecks.address("image_url", "image") },
    evidence: "inferred",
    otherwise: { text: partChecks.text, image_url: partChecks.webOnly("image_url") },
  },
  tools: { is: "required", evidence: "brief" },
  goneModels: { is: /^$/, evidence: "unknown", otherwise: /-preview$/ },
  errors: { is: "openai", evidence: "inferred", otherwise: "message" },
  streamEnd: { is: "done", evidence: "inferred", otherwise: "close" },
};
