import { GleanerError } from "../../errors/gleaner-error.ts";
import type { ModelAnswer } from "../../ports/model.ts";
import type { WireCall } from "./create-model.ts";
import { finishChatAnswer } from "./finish-chat-answer.ts";
import { mapRunwareUsage } from "./map-runware-usage.ts";
import { readRunwareChoice } from "./read-runware-choice.ts";
import type { RunwareItems } from "./read-runware-items.ts";
import { toProviderError } from "./to-provider-error.ts";

/**
 * The results of a task as an answer. Results that failed beside others are told in a warning; where all failed, the
 * first error is thrown, and `provider.bad-response` where there is neither.
 */
export function finishRunwareAnswer(
  { done, failed }: RunwareItems,
  call: WireCall,
  header: (name: string) => string | null,
  milliseconds: number,
): ModelAnswer {
  const { place, capabilities, modelId } = call;
  const [error] = failed;
  if (done.length === 0 && error) {
    throw toProviderError({ header, body: JSON.stringify({ errors: [error] }), now: Date.now() }, place);
  }
  if (done.length === 0) {
    throw new GleanerError("provider.bad-response", {
      what: `The call of ${place.model} failed`,
      seen: "the answer has no result of the task",
      hint: `Check that the base address (now ${place.address}) is one of tasks.`,
      where: { provider: place.provider, model: place.model, status: 200 },
    });
  }
  const usage = mapRunwareUsage(done, capabilities.price, milliseconds);
  const answer = finishChatAnswer(
    { model: done[0]?.model ?? modelId, choices: done.map(readRunwareChoice), usage },
    place,
  );
  if (failed.length === 0) return answer;
  const message = `${failed.length} of ${done.length + failed.length} answers to one question failed at the gateway.`;
  return { ...answer, warnings: [{ code: "provider.partial-failure", message }] };
}
