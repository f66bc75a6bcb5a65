import type { ChatRules } from "./chat-rules.ts";
import { partChecks } from "../part-checks.ts";
import { commonFields } from "./common-fields.ts";
import { usualRules } from "./usual-rules.ts";

/** vLLM. */
export const vllmRules: ChatRules = {
  ...usualRules,
  fields: {
    is: [
      ...commonFields,
      "max_completion_tokens",
      "seed",
      "stop",
      "n",
      "logprobs",
      "top_logprobs",
      "stream_options",
      "structured_outputs",
      "chat_template_kwargs",
      "reasoning_effort",
    ],
    evidence: "docs",
  },
  strangers: { is: "ignored", evidence: "unknown", otherwise: "refused" },
  parts: {
    is: {
      text: partChecks.text,
      image_url: partChecks.address("image_url", "image"),
      video_url: partChecks.address("video_url", "video"),
      audio_url: partChecks.address("audio_url", "audio"),
      input_audio: partChecks.inputAudio(),
    },
    evidence: "docs",
  },
};
