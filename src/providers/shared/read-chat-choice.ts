import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";

/** What a choice said, whether it came whole or in pieces. */
export interface ChatChoice {
  readonly content: string;
  readonly reasoning: string;
  readonly toolArguments: string;
  readonly refusal: string;
  readonly finish?: string;
  /** Natural logarithms of the probabilities of its tokens. */
  readonly logprobs?: readonly number[];
}

const textOf = (value: unknown): string =>
  typeof value === "string"
    ? value
    : listOf(value)
        .map((part) => fieldsOf(part).text)
        .filter((text) => typeof text === "string")
        .join("");

/** One entry of `choices`; `key` is `message` in whole answers and `delta` in streamed ones. */
export function readChatChoice(choice: unknown, key: "message" | "delta"): ChatChoice {
  const { finish_reason: finish, [key]: message, logprobs: stated } = fieldsOf(choice);
  const fields = fieldsOf(message);
  const logprobs = listOf(fieldsOf(stated).content)
    .map((token) => fieldsOf(token).logprob)
    .filter((value) => typeof value === "number");
  const calls = [...listOf(fields.tool_calls).map((call) => fieldsOf(call).function), fields.function_call];
  return {
    content: textOf(fields.content),
    reasoning: textOf(fields.reasoning_content ?? fields.reasoning),
    toolArguments: textOf(calls.map((call) => ({ text: fieldsOf(call).arguments }))),
    refusal: textOf(fields.refusal),
    ...(typeof finish === "string" ? { finish } : {}),
    ...(logprobs.length > 0 ? { logprobs } : {}),
  };
}
