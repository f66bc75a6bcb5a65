import type { ChatRules } from "./chat-rules.ts";
import { partChecks } from "../part-checks.ts";
import { commonFields } from "./common-fields.ts";
import { usualRules } from "./usual-rules.ts";

/** OpenAI. */
export const openaiRules: ChatRules = {
  ...usualRules,
  fields: {
    is: [
      ...commonFields,
      "max_completion_tokens",
      "stream_options",
      "n",
      "seed",
      "stop",
      "logprobs",
      "top_logprobs",
      "reasoning_effort",
      "verbosity",
      "service_tier",
      "store",
      "parallel_tool_calls",
    ],
    evidence: "sdk",
  },
  strangers: { is: "refused", evidence: "docs" },
  roles: { is: ["system", "developer", "user", "assistant", "tool"], evidence: "sdk" },
  parts: {
    is: {
      text: partChecks.text,
      image_url: partChecks.address("image_url", "image"),
      file: partChecks.fileDataUri,
      input_audio: partChecks.inputAudio(["wav", "mp3"]),
    },
    evidence: "sdk",
  },
  schemas: { is: "strict", evidence: "sdk" },
};
