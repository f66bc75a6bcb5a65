import type { ChatRules } from "./chat-rules.ts";
import { partChecks } from "../part-checks.ts";
import { commonFields } from "./common-fields.ts";
import { usualRules } from "./usual-rules.ts";

/** OpenRouter. */
export const openrouterRules: ChatRules = {
  ...usualRules,
  fields: {
    is: [
      ...commonFields,
      "max_completion_tokens",
      "stream_options",
      "stop",
      "seed",
      "logprobs",
      "top_logprobs",
      "reasoning",
      "reasoning_effort",
      "provider",
      "plugins",
      "models",
    ],
    evidence: "sdk",
  },
  strangers: { is: "ignored", evidence: "docs" },
  parts: {
    is: {
      text: partChecks.text,
      image_url: partChecks.address("image_url", "image"),
      video_url: partChecks.address("video_url", "video"),
      file: partChecks.fileDataUriOrWeb,
      input_audio: partChecks.inputAudio(),
    },
    evidence: "sdk",
  },
  errors: { is: "numbered", evidence: "sdk" },
  streamUsage: { is: "always", evidence: "sdk" },
  keepsAlive: { is: true, evidence: "inferred", otherwise: false },
  costAt: { is: "usage.cost", evidence: "sdk" },
};
