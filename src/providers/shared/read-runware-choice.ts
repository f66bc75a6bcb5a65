import type { ChatChoice } from "./read-chat-choice.ts";

/** One result of a task. Its JSON comes as text, or already as a value. */
export function readRunwareChoice({ text, finishReason }: Readonly<Record<string, unknown>>): ChatChoice {
  const isNothing = text === undefined || text === null;
  return {
    content: typeof text === "string" ? text : isNothing ? "" : (JSON.stringify(text) ?? ""),
    reasoning: "",
    toolArguments: "",
    refusal: "",
    ...(typeof finishReason === "string" ? { finish: finishReason } : {}),
  };
}
