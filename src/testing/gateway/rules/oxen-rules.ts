import type { ChatRules } from "./chat-rules.ts";
import { partChecks } from "../part-checks.ts";
import { commonFields } from "./common-fields.ts";
import { usualRules } from "./usual-rules.ts";

/** Oxen.ai. */
export const oxenRules: ChatRules = {
  ...usualRules,
  fields: { is: [...commonFields, "parallel_tool_calls", "target_namespace"], evidence: "docs" },
  // Thinking levels are promised without the name of the member.
  doubtfulFields: { is: ["reasoning_effort"], evidence: "inferred", otherwise: [] },
  strangers: { is: "refused", evidence: "unknown", otherwise: "ignored" },
  parts: {
    is: {
      text: partChecks.text,
      image_url: partChecks.address("image_url", "image"),
      video_url: partChecks.address("video_url", "video"),
      audio_url: partChecks.address("audio_url", "audio"),
      file: partChecks.fileOrAddress,
    },
    evidence: "docs",
  },
  isMediaFirst: { is: true, evidence: "docs" },
  // Only the mode without a schema is ever shown.
  formats: {
    is: ["text", "json_object", "json_schema"],
    evidence: "unknown",
    otherwise: ["text", "json_object"],
  },
  goneModels: { is: /^$/, evidence: "unknown", otherwise: /-preview$/ },
  errors: { is: "titled", evidence: "docs" },
  streamUsage: { is: "never", evidence: "unknown", otherwise: "always" },
};
