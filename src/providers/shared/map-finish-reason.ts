import type { FinishReason } from "../../document/attempt.ts";

const words: Readonly<Record<string, FinishReason>> = {
  stop: "stop",
  end_turn: "stop",
  eos: "stop",
  stop_sequence: "stop",
  completed: "stop",
  complete: "stop",
  length: "length",
  max_tokens: "length",
  max_output_tokens: "length",
  model_length: "length",
  content_filter: "content-filter",
  safety: "content-filter",
  prohibited_content: "content-filter",
  blocklist: "content-filter",
  recitation: "content-filter",
  spii: "content-filter",
  language: "content-filter",
  image_safety: "content-filter",
  image_prohibited_content: "content-filter",
  image_recitation: "content-filter",
  refusal: "content-filter",
  tool_calls: "tool-calls",
  function_call: "tool-calls",
  tool_use: "tool-calls",
  error: "error",
  malformed_function_call: "error",
  malformed_response: "error",
  unexpected_tool_call: "error",
  too_many_tool_calls: "error",
  missing_thought_signature: "error",
};

/** A gateway's finish word in our terms; a word that nobody knows, or none, is `other`. */
export function mapFinishReason(raw: string | undefined): FinishReason {
  return words[(raw ?? "").toLowerCase().replaceAll("-", "_")] ?? "other";
}
