import type { ChatRules } from "./chat-rules.ts";
import { partChecks } from "../part-checks.ts";
import { commonFields } from "./common-fields.ts";
import { usualRules } from "./usual-rules.ts";

/** The server of llama.cpp. */
export const llamaCppRules: ChatRules = {
  ...usualRules,
  fields: {
    is: [
      ...commonFields,
      "seed",
      "stop",
      "stream_options",
      "reasoning_effort",
      "chat_template_kwargs",
      "logprobs",
    ],
    evidence: "docs",
  },
  strangers: { is: "ignored", evidence: "docs" },
  parts: {
    is: {
      text: partChecks.text,
      image_url: partChecks.address("image_url", "image"),
      input_audio: partChecks.inputAudio(),
    },
    evidence: "docs",
  },
  tools: { is: "named", evidence: "unknown", otherwise: "none" },
  errors: { is: "typed", evidence: "docs" },
};
