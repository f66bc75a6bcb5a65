import type { Capabilities } from "../ports/capabilities.ts";
import type { Candidate, ModelRequest } from "../ports/model.ts";

/**
 * The next question after an answer that ran out of room before its first word: the model spent all of it on thinking,
 * so it is asked to think as little as it can. The same request where that is not what happened, or cannot be changed.
 */
export function easeThinking(
  request: ModelRequest,
  { text, finishReason }: Candidate,
  { levers }: Capabilities,
): ModelRequest {
  const [least] = levers?.reasoning?.values ?? [];
  const { reasoning } = request.settings;
  if (text.trim() !== "" || finishReason !== "length" || least === undefined || reasoning === least)
    return request;
  return { ...request, settings: { ...request.settings, reasoning: least as NonNullable<typeof reasoning> } };
}
