import type { Candidate } from "../../ports/model.ts";
import { mapFinishReason } from "./map-finish-reason.ts";
import type { ChatChoice } from "./read-chat-choice.ts";

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * A choice as a candidate. A tool is only offered to be given the answer, so its arguments are the answer, whatever is
 * said beside them. Some local servers put constrained JSON into the place for thoughts and leave the text empty,
 * so thoughts that hold JSON stand in for a missing text.
 */
export function toCandidate(choice: ChatChoice): Candidate {
  const text =
    choice.toolArguments || choice.content || (/[{[]/.test(choice.reasoning) ? choice.reasoning : "");
  const finishReason = mapFinishReason(choice.finish);
  return {
    text,
    // A forced tool call is the answer itself: it ended as it should.
    finishReason: finishReason === "tool-calls" && text !== "" ? "stop" : finishReason,
    ...(choice.finish === undefined ? {} : { rawFinishReason: choice.finish }),
    ...(choice.logprobs ? { meanLogprob: meanOf(choice.logprobs) } : {}),
  };
}
