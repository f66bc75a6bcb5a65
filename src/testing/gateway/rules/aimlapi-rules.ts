import type { ChatRules } from "./chat-rules.ts";
import { partChecks } from "../part-checks.ts";
import { commonFields } from "./common-fields.ts";
import { usualRules } from "./usual-rules.ts";

/** AI/ML API. */
export const aimlapiRules: ChatRules = {
  ...usualRules,
  fields: {
    is: [
      ...commonFields,
      "max_completion_tokens",
      "stream_options",
      "n",
      "stop",
      "seed",
      "prediction",
      "modalities",
      "audio",
      "normalize_tool_schemas",
      "parallel_tool_calls",
    ],
    evidence: "docs",
  },
  // Its schema has the member, its guide says that the models of Google have no such control.
  doubtfulFields: { is: ["reasoning_effort"], evidence: "unknown", otherwise: [] },
  strangers: { is: "refused", evidence: "unknown", otherwise: "ignored" },
  parts: {
    is: {
      text: partChecks.text,
      image_url: partChecks.address("image_url", "image"),
      video_url: partChecks.address("video_url", "video"),
      file: partChecks.fileBase64,
      input_audio: partChecks.inputAudioEither,
    },
    evidence: "docs",
  },
  errors: { is: "flat", evidence: "docs" },
  costAt: { is: "meta.usage.usd_spent", evidence: "docs" },
};
